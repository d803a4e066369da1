"""capped-at-one

Numbers above 1 are cut off as well

There is a floor at 0, as there should be, and also a ceiling at 1. In the example by hand the 3 comes back as 1. A
rectifier has no ceiling; a unit that is very sure of something may say so.

help: Which of the bounds that you pass is needed?
look: p x.max()
at: return
"""


def relu(x):
    return x.clamp(0, 1)
