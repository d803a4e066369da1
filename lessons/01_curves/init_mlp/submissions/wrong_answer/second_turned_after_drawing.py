"""second-turned-after-drawing

w2 has the right shape, and its numbers are in other places

w1 is right. The numbers that gen gave for w2 are all there, but filled in column by column: the
second one drawn is below the first, where it should be beside it. As a start for training that is
as good. But the same seed is to give the same network to everyone, and so where each number goes is
part of the task.

if `_.T` or `_.t()`: What you draw is [outputs, inputs], and turning it round makes its shape right.
It does not put the numbers where a table drawn as [inputs, outputs] has them.

help: The first number drawn after those of w1 is w2[0, 0]. Where should the next one go?
look: p nh, n_out
at: `torch.randn(...).T`
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    w1 = torch.randn(m, nh, generator=gen)
    w2 = torch.randn(n_out, nh, generator=gen).T
    return {"n": n, "m": m, "c": int(y.max()) + 1, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
