"""biases-inside-the-weights

Biases have got into w

The first weights were sent through the second layer complete with biases, so that every row of `w` is too large by
the same amount. A bias is added once for a row of x, whatever x is; inside `w` it would be multiplied by x.

help: What should x @ w be for an x of zeros, and what should it be for twice as large an x?
look: p w1 @ w2
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return (w1 + b1) @ w2 + b2, b1 @ w2 + b2
