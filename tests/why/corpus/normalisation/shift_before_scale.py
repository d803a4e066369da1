"""The shift is added before the scale is applied.

task: layer_norm
set: fourth
known: likely
"""


def layernorm(x, g, b):
    n = x.shape[-1]
    total = x.sum(-1)
    mean = total[:, None] / n
    d = x - mean
    sq = (d * d).sum(-1) / n
    inv = (sq + 1e-5) ** -0.5
    y = d * inv[:, None]
    y = y + b  # WRONG
    return y * g
