"""averaged-at-the-weights

Weights and biases are right, and x.g is n times too large

The mean was divided out at the weights and biases, one by one, and not in `out.g`. Then every slope
that travels back without reaching a weight is undivided, and `x.g` is the one that shows it.
Divided in `out.g`, once, it reaches everything.

help: Which is the first line of the way back that the mean has to do with?
look: p x.shape[0]
at: none
"""

def forward_and_backward(x, targ, w1, b1, w2, b2):
    n = x.shape[0]
    l1 = x @ w1 + b1
    l2 = l1.clamp(min=0)
    out = l2 @ w2 + b2
    out_g = 2 * (out - targ[:, None])
    w2.g, b2.g = l2.T @ out_g / n, out_g.sum(0) / n
    l1_g = (out_g @ w2.T) * (l1 > 0)
    w1.g, b1.g = x.T @ l1_g / n, l1_g.sum(0) / n
    x.g = l1_g @ w1.T
    return (out[:, 0] - targ).pow(2).mean()
