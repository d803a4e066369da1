"""The old state is weighted by z instead of 1 - z.

task: gated_unit
set: fourth
"""


import torch
def gate(xs, h, wz, uz, wh, uh):
    for t in range(len(xs)):
        a = xs[t] @ wz
        b = h @ uz
        z = 1 / (1 + torch.exp(-(a + b)))
        c = xs[t] @ wh
        d = h @ uh
        new = torch.tanh(c + d)
        keep = z * h  # WRONG
        h = keep + z * new
    return h
