# The first line of the trace.
s/^(cause:).*/\1 IllegalStateException/
