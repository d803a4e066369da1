"""missing-bias

The bias is missing

The product of `x` and `w` is right, and nothing is added to it. Every unit is off by its own bias,
the same amount in every row: in the example by hand 10, 20 and 30. A layer without a bias can only
draw lines through the origin.

help: Which of the three parameters could change without any change in your result?
look: p (x @ w)[0], b
at: return
"""


def lin(x, w, b):
    return x @ w
