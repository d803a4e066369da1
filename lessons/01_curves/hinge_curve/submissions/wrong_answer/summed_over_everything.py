"""summed-over-everything

The whole table is added up to one number

All places and all hinges are taken together, as `sum()` does when no axis is named. What should
come out is a height for each place, so only the hinges of the same row may be added to each other.

help: Which of the two axes of `[n, h]` do you want to keep?
look: p (x[:, None] - knee).shape
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x[:, None] - knee)).clamp(min=0)
    return base + (weight * hinges).sum()
