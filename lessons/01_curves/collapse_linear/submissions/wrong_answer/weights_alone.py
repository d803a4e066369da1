"""weights-alone

The weights come back without the biases

`w` is right. Without `b` your layer is right for no x at all, unless `b1 @ w2 + b2` happens to be zero: a linear layer
here has two parts, and so has the answer.

help: For x = 0, what do the two layers give?
look: p b1 @ w2 + b2
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2
