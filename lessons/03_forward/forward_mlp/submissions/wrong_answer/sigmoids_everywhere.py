"""sigmoids-everywhere

Both layers end in a sigmoid

Hidden layer and output are both sent through 1 / (1 + e⁻ˣ). In the brief the hidden layer is
rectified, and the output is left as it is: a number of any sign and size.

help: Which of the brief's three lines changes numbers without weights, and how?
look: p xb @ w1 + b1
at: none
"""

from lin import lin


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w1, b1)
    l2 = l1.sigmoid()
    return l1, l2, lin(l2, w2, b2).sigmoid()
