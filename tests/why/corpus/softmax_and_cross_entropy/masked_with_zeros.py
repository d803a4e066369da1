"""Masked scores become 0 instead of minus infinity.

task: masked_softmax
set: fourth
"""


import torch
def masked(s, keep):
    filled = torch.where(keep, s, torch.tensor(0.))  # WRONG
    top = filled.max(1, keepdim=True).values
    e = (filled - top).exp()
    total = e.sum(1, keepdim=True)
    return e / total
