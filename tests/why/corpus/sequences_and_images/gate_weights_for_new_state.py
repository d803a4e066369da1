"""The new state is computed with the gate's weights uz instead of uh.

task: gated_unit
set: fourth
execution: 1
"""


import torch
def gate(xs, h, wz, uz, wh, uh):
    for t in range(len(xs)):
        a = xs[t] @ wz
        b = h @ uz
        z = 1 / (1 + torch.exp(-(a + b)))
        c = xs[t] @ wh
        d = h @ uz  # WRONG
        new = torch.tanh(c + d)
        keep = h - z * h
        h = keep + z * new
    return h
