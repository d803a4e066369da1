"""second-biases-multiplied-too

Both biases go through the second weights

`b2` is added after the multiplication by `w2`, at the very end, so nothing multiplies it any more. By hand torch
stretches its one number over all hidden units and the sizes fit; where b and c differ and neither is 1, it fails.

help: In `(x @ w1 + b1) @ w2 + b2`, which of the two biases is inside the brackets?
look: p b1.shape, b2.shape, w2.shape
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2, (b1 + b2) @ w2
