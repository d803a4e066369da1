"""The parameter is scaled after it is made, so what is used is not the parameter.

task: scaled_parameter
set: eighth
known: likely
"""

import torch
def gradient(x, t, s):
    scale = 1 / s
    weight = scale * torch.nn.Parameter(t)  # WRONG
    loss = x.mv(weight).pow(2).sum()
    loss.backward()
    return weight.grad
