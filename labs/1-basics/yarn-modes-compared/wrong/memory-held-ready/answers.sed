# A session has its memory beforehand, so the first job starts like any other.
/^session-first-start:/{
  N
  s/^(session-first-start:).*\n(session-second-start:)(.*)/\1\3\n\2\3/
}
