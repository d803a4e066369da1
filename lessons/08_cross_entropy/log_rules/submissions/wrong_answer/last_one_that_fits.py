"""last-one-that-fits

The largest power that is still finite

The brief asks for the first that does not fit, one more. For float32 e⁸⁸ is 1.65e38 and fits, so
the answer is 89.

help: Is e to the power of your answer finite or infinite?
look: p torch.finfo(dtype).max
at: return in exp_ceiling
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k + 1), dtype=dtype).exp().isfinite():
        k += 1
    return k
