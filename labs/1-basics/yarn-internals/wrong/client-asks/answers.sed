# It was I who typed the command.
s/^(asked-by:).*/\1 client/
