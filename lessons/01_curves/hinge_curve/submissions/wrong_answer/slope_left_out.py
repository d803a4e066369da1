"""slope-left-out

Every line rises by 1

`slope` has no effect: all hinges open to the right and rise equally fast. By hand the second one
should open to the left, with slope -1: at x = 0 it is at 3, and yours at 0.

help: Which of the five parameters could change without any change in your result?
look: p slope
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (x[:, None] - knee).clamp(min=0)
    return base + (weight * hinges).sum(1)
