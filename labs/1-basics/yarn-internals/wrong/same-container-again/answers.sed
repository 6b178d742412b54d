# YARN starts what has died anew.
s/^(replacement:.*_)[0-9]+$/\1000002/
