"""star-for-product

The product is taken place by place, and nothing is summed

A product such as `x * w` pairs the number at row 0, column 0 with the number at row 0, column 0,
and so on. It needs equal shapes (or sizes of 1), and 2×2 against 2×3 has neither, and that is the
error. Where the shapes do agree, you get products without their sum.

help: Which sign in Python stands for the product that you wrote with loops?
look: p x.shape, w.shape
at: multiplies
"""


def lin(x, w, b):
    return x * w + b
