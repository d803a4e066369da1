"""The squared deviations are summed, and the sum is not divided by n.

task: layer_norm
set: fourth
"""


def layernorm(x, g, b):
    n = x.shape[-1]
    total = x.sum(-1)
    mean = total[:, None] / n
    d = x - mean
    sq = (d * d).sum(-1)  # WRONG
    inv = (sq + 1e-5) ** -0.5
    y = d * inv[:, None]
    return y * g + b
