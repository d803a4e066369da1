"""first-turned-after-drawing

w1 has the right shape, and its numbers are in other places

w2 is right. The numbers that gen gave for w1 are all there, but filled in column by column: the
second one drawn is below the first, where it should be beside it. As a start for training that is
as good. But the same seed is to give the same network to everyone, and so where each number goes is
part of the task.

if `_.T` or `_.t()`: What you draw is [outputs, inputs], and turning it round makes its shape right.
It does not put the numbers where a table drawn as [inputs, outputs] has them.

help: The second number from gen: should it be in the first row of w1, or in the first column?
look: p x.shape[1], nh
at: `torch.randn(...).T`
"""

import torch


def init_mlp(x, y, nh, n_out, gen):
    n, m = x.shape
    w1 = torch.randn(nh, m, generator=gen).T
    w2 = torch.randn(nh, n_out, generator=gen)
    return {"n": n, "m": m, "c": int(y.max()) + 1, "w1": w1, "b1": torch.zeros(nh), "w2": w2, "b2": torch.zeros(n_out)}
