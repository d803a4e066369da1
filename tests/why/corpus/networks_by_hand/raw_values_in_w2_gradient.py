"""The gradient of w2 uses the values before the rectifier instead of those after it.

task: two_layer_functions
set: unseen
"""


def forward_and_backward(x, targ, w1, b1, w2, b2):
    pre = x @ w1 + b1
    act = pre.clamp_min(0.)
    out = act @ w2 + b2
    d = targ - out.squeeze(1)
    loss = (d ** 2).mean()
    out.g = (-2 / len(targ) * d)[:, None]
    w2.g = pre.t() @ out.g  # WRONG
    b2.g = out.g.sum(0)
    act.g = out.g @ w2.t()
    pre.g = act.g.clone()
    pre.g[pre <= 0] = 0
    w1.g = x.t() @ pre.g
    b1.g = pre.g.sum(0)
    x.g = pre.g @ w1.t()
    return loss
