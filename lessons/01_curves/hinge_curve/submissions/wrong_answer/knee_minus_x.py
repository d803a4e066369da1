"""knee-minus-x

Every hinge opens to the wrong side

The difference is taken the other way round, knee minus x, and so every line has the opposite sign
before the cut. What should be kept is gone and what should be gone is kept. Right at the knee both
are zero, and there you would not see it.

help: For slope 2 and knee 1, should the hinge be above zero at x = 0 or at x = 2?
look: p (knee - x[:, None]), (x[:, None] - knee)
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (knee - x[:, None])).clamp(min=0)
    return base + (weight * hinges).sum(1)
