# One JobManager runs, so there is one JobMaster.
s/^(job-masters:).*/\1 1/
