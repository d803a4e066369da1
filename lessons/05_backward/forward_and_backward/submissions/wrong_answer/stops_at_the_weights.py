"""stops-at-the-weights

The pictures themselves got no gradient

All four parameters are right, `x.g` is missing. To train you would not need it: nobody moves the
pictures. But a step that passes no slope back cannot be in the middle of a longer network, and
`x.g` says which pixels the guess hangs on.

help: Three tensors went into the first layer. Which of the three has no gradient?
look: p hasattr(x, "g")
at: none
"""


def forward_and_backward(x, targ, w1, b1, w2, b2):
    l1 = x @ w1 + b1
    l2 = l1.clamp(min=0)
    out = l2 @ w2 + b2
    out_g = 2 * (out - targ[:, None]) / out.shape[0]
    w2.g, b2.g = l2.T @ out_g, out_g.sum(0)
    l1_g = (out_g @ w2.T) * (l1 > 0)
    w1.g, b1.g = x.T @ l1_g, l1_g.sum(0)
    return (out[:, 0] - targ).pow(2).mean()
