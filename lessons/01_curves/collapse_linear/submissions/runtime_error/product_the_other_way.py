"""product-the-other-way

The second weights come first in the product

In formulas with columns you often see W₂W₁x, read from right to left. Here x is a row on the left,
so it meets `w1` first and `w2` after that. `w2 @ w1` puts c next to a: 1 against 2 in the example
by hand, and that is the error. If the last size equals the first it goes through and gives
something else altogether.

help: In which order does x meet the two matrices in `(x @ w1) @ w2`?
look: p w1.shape, w2.shape
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w2 @ w1, b1 @ w2 + b2
