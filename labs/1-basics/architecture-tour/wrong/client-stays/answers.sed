# The job runs, so its client does.
s/^(client-left:).*/\1 1/
