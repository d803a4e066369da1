"""weight-inside-the-cut

The weight is multiplied in before the cut

A negative weight now flips the line before it is cut, so the other half is kept, and it points
upwards. No hinge can pull the curve down any more. Whatever the numbers are, such a curve can only
bend upwards, like a valley.

help: Where should a hinge with weight -2 be below zero?
look: p weight, slope * (x[:, None] - knee)
at: none
"""


def hinge_curve(x, slope, knee, weight, base):
    lines = weight * slope * (x[:, None] - knee)
    return base + lines.clamp(min=0).sum(1)
