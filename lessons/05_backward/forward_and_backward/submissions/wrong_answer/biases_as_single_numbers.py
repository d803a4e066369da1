"""biases-as-single-numbers

The gradients of the biases are single numbers

`b1` has a bias for every hidden unit, and `b1.g` is one number for all of them: rows *and* units
were added up. Because a single number broadcasts, an update with it goes through and moves every
bias alike. `b2` has one bias, so its number is right, but it has lost its axis.

help: What is the shape of b1, and what is the shape of b1.g?
look: p b1.shape, b2.shape
at: none
"""

def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = x @ w1 + b1
    l2 = l1.clamp(min=0)
    out = l2 @ w2 + b2
    out_g = 2 * (out - targ[:, None]) / out.shape[0]
    w2.g = l2.T @ out_g
    b2.g = out_g.sum()
    l1_g = (out_g @ w2.T) * (l1 > 0)
    w1.g = x.T @ l1_g
    b1.g = l1_g.sum()
    x.g = l1_g @ w1.T
    return (out[:, 0] - targ).pow(2).mean()
