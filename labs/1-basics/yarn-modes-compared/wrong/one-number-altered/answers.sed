# About that: the last digit is another one.
/^session-second-start:/{
  s/0$/-/
  s/[1-9]$/0/
  s/-$/1/
}
