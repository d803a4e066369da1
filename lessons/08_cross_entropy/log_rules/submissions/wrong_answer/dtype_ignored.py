"""dtype-ignored

The answer is the same for every dtype

You find 89, the ceiling of float32, for all of them: `dtype` has no influence on your answer.
`torch.tensor(5.0)` is a float32 unless it is told otherwise, and `torch.tensor(5)` becomes one as
soon as `exp` is applied to it.

help: Where does your number k become a tensor, and what decides on its dtype there?
look: p torch.tensor(5.0).dtype, dtype
at: innermost loop in exp_ceiling
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k)).exp().isfinite():
        k += 1
    return k
