"""per-cent

The result is a hundred times too large

75 instead of 0.75: that is a number of per cent. Asked for is the fraction, between 0 and 1; multiplying by 100 can
be left to whoever prints it.

help: Between which two numbers should an accuracy lie here?
look: p (out.argmax(1) == yb).float().mean()
"""


def accuracy(out, yb):
    return 100 * (out.argmax(1) == yb).float().mean()
