# The first subtask is number one, as in (1/3).
/^busy-subtask:/y/012/123/
