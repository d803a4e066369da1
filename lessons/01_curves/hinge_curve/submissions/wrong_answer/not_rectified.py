"""not-rectified

Nothing is cut off

Every line continues below zero, and so the result is one straight line, however many hinges there
are: by hand it rises by 4 for every 1 in x. A layer that leaves out the cut is a layer that could
be left out itself; the next exercise is about just that.

help: What should a line at -2 add to the height?
look: p slope * (x[:, None] - knee)
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    lines = slope * (x[:, None] - knee)
    return base + (weight * lines).sum(1)
