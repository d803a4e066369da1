"""one-bias-for-all

Every unit gets the first bias

The first unit is right, and all others are off by the difference between their own bias and the
first. In the example by hand 10 is added everywhere, where 10, 20 and 30 belong. Some books have
one bias for a whole layer; here each unit has its own.

help: How many numbers are in b, and how many of them reach your result?
look: p b, b.shape
at: return
"""


def lin(x, w, b):
    return x @ w + b[0]
