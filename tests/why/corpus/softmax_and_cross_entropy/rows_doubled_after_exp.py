"""Each row becomes float64 only after the exponential.

task: exponentials_in_double
set: eighth
"""

import torch
def total(x):
    sums = []
    for row in x:
        sums.append(torch.exp(row).double().sum())  # WRONG
    return torch.stack(sums)
