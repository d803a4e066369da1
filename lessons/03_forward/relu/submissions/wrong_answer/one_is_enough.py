"""one-is-enough

One positive number lets all the others through

One answer is found for the whole tensor: with a single number above 0, `x` comes back as it is,
negative numbers included; without one, only zeros do. A rectifier decides at each place by itself.

if `_.any()` or `torch.any(_)` or `any(_)` or `_.max() > 0`: That makes one yes or no of all the
comparisons. It silences the error about an ambiguous truth value, and answers another question.

help: How many decisions does a tensor of five numbers need?
look: p x > 0, (x > 0).any()
at: return
"""

import torch


def relu(x):
    return x if (x > 0).any() else torch.zeros_like(x)
