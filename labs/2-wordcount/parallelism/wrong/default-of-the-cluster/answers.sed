# The JobManager's configuration says 1.
s/^(system:).*/\1 1/
