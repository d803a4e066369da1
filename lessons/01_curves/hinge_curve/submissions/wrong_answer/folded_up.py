"""folded-up

The part below zero is folded upwards instead of cut off

An absolute value makes -3 into 3; a rectifier makes it 0. A folded line is a V: it is flat nowhere,
so it has something to say on both sides of its knee, and no part of the curve can be changed
without changing all the rest.

help: At a place where a line is at -3, how much should its hinge add?
look: p (slope * (x[:, None] - knee)).abs(), (slope * (x[:, None] - knee)).clamp(min=0)
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x[:, None] - knee)).abs()
    return base + (weight * hinges).sum(1)
