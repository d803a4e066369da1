"""weights-turned

w is turned on its side

The numbers are right, but outputs are the rows: `[c, a]`. PyTorch's own linear layer keeps its
weights like that. In this course x is on the left, `x @ w`, and w is `[inputs, outputs]`. If a
equals c no shape shows the difference.

help: For `x @ w` with x `[n, a]`, which size has to come first in w?
look: p w1.shape, w2.shape, (w1 @ w2).shape
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return (w1 @ w2).T, b1 @ w2 + b2
