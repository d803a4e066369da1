"""no-new-axis

x and knee are subtracted place by place

`[n]` minus `[h]`: torch lines the two up and finds 4 against 2, and that is the error. You want
every x with every knee, and for that one of them needs an axis of its own. It goes through when n
and h happen to be equal; then the first x meets the first knee only, and what comes out is wrong
without any error.

help: What is the shape of `x[:, None]`, and what does it make with `[h]`?
look: p x.shape, knee.shape, x[:, None].shape
at: none
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x - knee)).clamp(min=0)
    return base + (weight * hinges).sum(-1)
