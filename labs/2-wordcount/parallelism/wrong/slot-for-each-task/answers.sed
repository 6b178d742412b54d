# Every task needs a slot of its own.
/^tasks:/h
/^slots:/{g;s/^tasks/slots/;}
