"""per-cent

The result is a hundred times too large

75 instead of 0.75: that is a percentage. The brief asks for the fraction, between 0 and 1; leave
multiplying by 100 to whoever prints it.

help: Between which two numbers should an accuracy lie here?
look: p (out.argmax(1) == yb).float().mean()
"""


def accuracy(out, yb):
    return 100 * (out.argmax(1) == yb).float().mean()
