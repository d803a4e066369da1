"""library-log-softmax

The finished log-softmax from the library

It is right even for scores where version 2 fails. You will find out for yourself in the next
exercise what it does differently. Here the formula on your paper should become a line of code.

help: After the rules for logarithms, which two terms are left?
look: p x.exp().sum(1, keepdim=True).log()
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return torch.log_softmax(x, dim=1)


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
