# count() without distinct().
:a;N;$!ba;s/different: [0-9]+(.*updates: )([0-9]+)/different: \2\1\2/
