"""logarithm-to-another-base

The logarithm belongs to another base than the power

What is subtracted is the logarithm of the right sum to base 10. `log10` undoes powers of 10, `log2`
powers of 2. Here the powers are those of e, and only the natural logarithm undoes them. torch calls
it plainly `log`; so do nearly all of mathematics and this course.

help: Which function gives you back 3 from e³?
look: p x.exp().sum(1).log(), x.exp().sum(1).log10()
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log10()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
