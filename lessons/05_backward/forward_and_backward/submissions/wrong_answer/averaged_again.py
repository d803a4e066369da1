"""averaged-again

The gradients of weights and biases are divided by n once more

`x.g` and the loss are right. `w1.g`, `b1.g`, `w2.g` and `b2.g` are n times too small: the 1/n of
the mean is in `out.g` already, and from there it reaches all of them. With one row nothing shows.
Many courses divide here instead, and leave `out.g` undivided; it has to be one place or the other.

help: How many times does the mean divide, and in which line of your way back?
look: p x.shape[0]
at: `w2.g, b2.g = _ / _, _ / _`
"""

def forward_and_backward(x, targ, w1, b1, w2, b2):
    n = x.shape[0]
    l1 = x @ w1 + b1
    l2 = l1.clamp(min=0)
    out = l2 @ w2 + b2
    out_g = 2 * (out - targ[:, None]) / n
    w2.g, b2.g = l2.T @ out_g / n, out_g.sum(0) / n
    l1_g = (out_g @ w2.T) * (l1 > 0)
    w1.g, b1.g = x.T @ l1_g / n, l1_g.sum(0) / n
    x.g = l1_g @ w1.T
    return (out[:, 0] - targ).pow(2).mean()
