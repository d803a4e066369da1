"""rectifier-passed-over

The last layer reads l1 instead of l2

The rectified values are computed and returned, but nobody uses them. What remains is a linear layer
of a linear layer, and that is one straight layer with `w1 @ w2` for weights: the hidden units gain
you nothing. In the example by hand out becomes -5 and -24.

help: Two of your values have shape `[n, nh]`. Which one goes into the second layer?
look: p (xb @ w1 + b1)[0]
at: return
"""

from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w1, b1)
    l2 = relu(l1)
    return l1, l2, lin(l1, w2, b2)
