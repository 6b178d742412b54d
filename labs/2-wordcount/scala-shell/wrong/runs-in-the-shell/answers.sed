# That is where it was typed.
s/^(runs-in:).*/\1 shell/
