"""biases-left-out

Neither bias is added

Both products are right; what is missing are the two sums. Without `b1` every hidden unit bends at the same place, the
origin; without `b2` blank paper always gives 0.

help: Which two of the five parameters could change without any change in your result?
look: p (xb @ w1)[0], b1
at: multiplies
"""

from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = xb @ w1
    l2 = relu(l1)
    return l1, l2, l2 @ w2
