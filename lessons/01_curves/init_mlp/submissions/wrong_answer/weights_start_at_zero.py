"""weights-start-at-zero

The weights are all zero

Then all hidden units are zero, and equal to each other for ever. Moving w2 changes nothing, because
what it multiplies is zero; moving w1 changes nothing, because w2 is zero. On the digits, 300 steps
of training left such a network at 10 % right, which is guessing.

help: If all hidden units are the same, what can 50 of them do that one cannot?
look: p nh
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.zeros(m, nh), torch.zeros(nh, n_out)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
