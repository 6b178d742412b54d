# The function added to it, so it must be more.
s/^(seen: [0-9]+)$/\11/
