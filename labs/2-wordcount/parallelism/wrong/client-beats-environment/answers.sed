# What is typed at the command line has the last word.
/^client:/h
/^environment:/{g;s/^client/environment/;}
