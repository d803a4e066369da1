"""biases-with-a-row-axis

The biases are tables with one row

`[1, nh]` adds to `[n, nh]` just as `[nh]` does, so the forward pass would not notice. The backward pass will: a
gradient has the shape of its own tensor, and a sum over the rows is `[nh]`. Keep one axis for one kind of thing.

help: How many axes does it take to number the hidden units?
look: p torch.zeros(1, nh).shape, torch.zeros(nh).shape
at: none
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    c = int(y.max()) + 1
    w1, w2 = torch.randn(m, nh, generator=gen), torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": c, "w1": w1, "b1": torch.zeros(1, nh), "w2": w2, "b2": torch.zeros(1, n_out)}
