"""all-or-none

Everything becomes 0 unless all numbers are positive

One answer is found for the whole tensor: if every number is above 0, `x` comes back as it is, else
only zeros do. In the example by hand 0.5 and 3 are lost. A rectifier decides at each place by
itself.

if `_.all()` or `torch.all(_)` or `all(_)`: `all` makes one yes or no of all the comparisons. That
silences the error about an ambiguous truth value, and answers another question.

help: How many decisions does a tensor of five numbers need?
look: p x > 0, (x > 0).all()
at: return
"""

import torch


def relu(x):
    return x if (x > 0).all() else torch.zeros_like(x)
