"""small-number-in-the-logarithm

No answer is below −18.42

That is the logarithm of 1e-8: it was added to the probability, or the probability was not let fall
below it, before the logarithm was taken. −inf does not occur then, and neither does the right
answer: for the scores 0, −60 and −120 it is −120.

help: What is log(1e-8), and which of your answers come out as that?
look: p x, (x.exp() / x.exp().sum(1, keepdim=True))
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    powers = x.exp()
    return (powers / powers.sum(1, keepdim=True) + 1e-8).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
