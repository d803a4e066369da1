"""whole-number-division

The result is a whole number

Everything after the point is lost, so the result is 0 unless every row is right.

if `_ // _`: `//` throws away what is after the point. With `/` torch makes a float of two whole
numbers.

help: What should come out for three right answers of four, and what does?
look: p (out.argmax(1) == yb).sum(), len(yb)
"""


def accuracy(out, yb):
    return (out.argmax(1) == yb).sum() // len(yb)
