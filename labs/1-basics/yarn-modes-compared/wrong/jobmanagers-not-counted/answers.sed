# One TaskManager for each of two jobs.
s/^(application-containers:).*/\1 2/
