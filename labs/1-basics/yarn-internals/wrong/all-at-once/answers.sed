# YARN gives an application all its containers, then they start.
s/^(order:).*/\1 {{orderAtOnce}}/
