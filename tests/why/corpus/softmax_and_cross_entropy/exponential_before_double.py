"""The exponential is taken in float32 and converted afterwards, when it is infinite.

task: exponentials_in_double
set: eighth
"""

import torch
def total(x):
    exps = torch.exp(x).to(torch.float64)  # WRONG
    return exps.sum(1)
