# The JobManager manages; what takes room are the TaskManagers.
/^containers:/y/23456789/12345678/
