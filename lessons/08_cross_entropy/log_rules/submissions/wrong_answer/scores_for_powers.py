"""scores-for-powers

The scores were added up, not their powers

What is subtracted is the logarithm of the sum of the scores themselves; where that sum is negative
the result is nan. S is a sum of powers of e. Only the power *above* the line was cancelled by the
logarithm. The ones in the sum are still there.

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
