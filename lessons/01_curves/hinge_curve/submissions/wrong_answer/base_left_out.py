"""base-left-out

The curve has the right form at the wrong height

Every height is off by the same number, and that number is `base`: it does not reach the result.
Where all hinges are flat the curve should be at `base`, and yours is at 0.

help: What is the right height minus yours, at two places?
look: p base
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x[:, None] - knee)).clamp(min=0)
    return (weight * hinges).sum(1)
