# It is all black, so it must be the slow one.
s/^(bottleneck:).*/\1 orders/
