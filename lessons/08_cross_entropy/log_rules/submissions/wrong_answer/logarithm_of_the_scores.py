"""logarithm-of-the-scores

The first term is log x where the rule leaves x

The rule for quotients gives log(eˣ) − log S. The first of these is x itself: the logarithm undoes the power. Taking the
logarithm of the scores on top of that gives nan for every negative score, because no real power of e is negative, and
−inf for a score of 0.

help: What is log(e³)?
look: p x, x.exp().log()
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x.log() - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
