"""The scores to keep are masked, and the others are kept.

task: masked_softmax
set: fourth
"""


import torch
def masked(s, keep):
    filled = torch.where(keep, torch.tensor(-torch.inf), s)  # WRONG
    top = filled.max(1, keepdim=True).values
    e = (filled - top).exp()
    total = e.sum(1, keepdim=True)
    return e / total
