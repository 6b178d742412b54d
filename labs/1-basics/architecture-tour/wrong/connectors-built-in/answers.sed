# Connectors are part of Flink.
s/^(connector:).*/\1 lib/
