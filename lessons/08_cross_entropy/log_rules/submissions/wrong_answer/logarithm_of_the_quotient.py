"""logarithm-of-the-quotient

A probability that is too small for float32 loses its logarithm

For the scores 0, −60 and −120 the last answer is −inf where −120 is right, and for a score of −100
you get −99.98: that is what taking the logarithm of a finished quotient does. A probability below
about 1e-45 is 0 in float32, and shortly before, only a few bits are left of it. The library's
softmax with a logarithm around it would not help: it is the probability itself that does not fit.

help: Which rule splits the logarithm of a quotient, so that the quotient need not be made?
look: p x, (x.exp() / x.exp().sum(1, keepdim=True))
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    powers = x.exp()
    return (powers / powers.sum(1, keepdim=True)).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
