# Both run on the same YARN, so both fall.
s/^(application-failed:).*/\1 2/
