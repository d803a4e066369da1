"""library-logsumexp

The logarithm of the sum comes ready-made from the library

`logsumexp` is the very function that you build in the next exercise, so write its three steps out
here.

help: The name is put together from three steps. In which order are they done?
look: p x.exp().sum(1, keepdim=True).log()
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x - torch.logsumexp(x, 1, keepdim=True)


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
