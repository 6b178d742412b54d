# "Failed: 1" in the counts.
s/^(failed-checkpoint:).*/\1 1/
