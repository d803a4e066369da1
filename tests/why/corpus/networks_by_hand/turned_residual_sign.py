"""The residual is target minus output, and the minus that this calls for is missing.

task: two_layer_functions
set: unseen
"""


def forward_and_backward(x, targ, w1, b1, w2, b2):
    pre = x @ w1 + b1
    act = pre.clamp_min(0.)
    out = act @ w2 + b2
    d = targ - out.squeeze(1)  # WRONG
    loss = (d ** 2).mean()
    out.g = (2 / len(targ) * d)[:, None]  # WRONG
    w2.g = act.t() @ out.g
    b2.g = out.g.sum(0)
    act.g = out.g @ w2.t()
    pre.g = act.g.clone()
    pre.g[pre <= 0] = 0
    w1.g = x.t() @ pre.g
    b1.g = pre.g.sum(0)
    x.g = pre.g @ w1.t()
    return loss
