# Four operators were written, so there are four boxes.
s/^(boxes:).*/\1 4/
