"""weights-scaled-for-rectifiers

The weights are scaled for rectifiers

Both tensors of weights are multiplied by the root of 2 / inputs. That is a good start for layers
with a rectifier, and you will meet it later in the course. Nothing here asks for it yet: the brief
wants plain standard normal numbers.

help: How large is the spread of the numbers that `torch.randn` gives, before you multiply?
look: p (2 / x.shape[1]) ** 0.5
at: none
"""

import math

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1 = torch.randn(m, nh, generator=gen) * math.sqrt(2 / m)
    w2 = torch.randn(nh, n_out, generator=gen) * math.sqrt(2 / nh)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
