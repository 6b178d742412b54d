# It went on where it had got stuck.
/^failed-checkpoint:/h
/^restored:/{g;s/^failed-checkpoint/restored/;}
