"""The second layer gets the values before the rectifier.

task: two_layer_network
set: first
"""


def forward_and_backward(x, targ, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    a1 = z1.clamp_min(0)
    out = z1 @ w2 + b2  # WRONG
    diff = out.squeeze(-1) - targ
    loss = (diff * diff).mean()
    d_out = (2 * diff / len(targ)).unsqueeze(1)
    w2.g = a1.t() @ d_out
    b2.g = d_out.sum(0)
    d_a1 = d_out @ w2.t()
    d_z1 = d_a1 * (z1 > 0)
    w1.g = x.t() @ d_z1
    b1.g = d_z1.sum(0)
    x.g = d_z1 @ w1.t()
    return loss
