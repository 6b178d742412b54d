# Everything goes through the JobManager.
s/^(data-port:).*/\1 6123/
