# As in batch: one result for each word.
:a;N;$!ba;s/different: ([0-9]+)(.*updates: )[0-9]+/different: \1\2\1/
