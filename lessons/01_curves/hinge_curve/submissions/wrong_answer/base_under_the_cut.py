"""base-under-the-cut

The base is part of every line before it is cut

Added there, it moves each line up and so moves the place where the line crosses zero: every knee is somewhere else
now. The base is meant to lift the finished curve as a whole, after the cut and after the sum.

help: With base 5, slope 2 and knee 1: where does your first line cross zero?
look: p (slope * (x[:, None] - knee) + base)
at: none
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x[:, None] - knee) + base).clamp(min=0)
    return (weight * hinges).sum(1)
