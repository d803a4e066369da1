"""scores-for-powers

The scores were added up, not their powers

S is a sum of powers of e. In your second term the `exp` is missing, so it takes the logarithm of a sum of scores; where
that sum is negative the result is nan. Only the power *above* the line was cancelled by the logarithm. The ones in the
sum are still there.

help: What was below the line in softmax?
look: p x.sum(1), x.exp().sum(1)
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x - x.sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
