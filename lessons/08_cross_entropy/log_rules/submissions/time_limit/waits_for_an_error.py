"""waits-for-an-error

The search for the ceiling does not end

In torch a number that grows too large becomes inf, without an exception. That is the rule for
floating-point numbers on nearly every machine; only a few functions of Python itself, like
`math.exp`, raise an OverflowError.

help: How can you ask a tensor whether it has become infinite?
look: p torch.tensor(1000.0, dtype=dtype).exp()
at: innermost loop in exp_ceiling
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while True:
        try:
            torch.tensor(float(k), dtype=dtype).exp()
        except OverflowError:
            return k
        k += 1
