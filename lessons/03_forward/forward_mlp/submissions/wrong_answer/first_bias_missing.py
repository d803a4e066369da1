"""first-bias-missing

The first biases are missing

l1 is the product of `xb` and `w1` alone, and everything after it is computed from that. Without
`b1` every hidden unit switches on along a line through the origin.

help: Which of the five parameters could change without any change in your results?
look: p (xb @ w1)[0], b1
at: none
"""

from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = xb @ w1
    l2 = relu(l1)
    return l1, l2, lin(l2, w2, b2)
