"""whole-number-division

The division gives whole numbers only

`//` throws away everything after the point, so the result is 0 unless every row is right. With `/` torch makes a
float of the two whole numbers.

help: What is 3 // 4?
look: p (out.argmax(1) == yb).sum(), len(yb)
"""


def accuracy(out, yb):
    return (out.argmax(1) == yb).sum() // len(yb)
