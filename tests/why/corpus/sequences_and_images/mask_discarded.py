"""The masked scores are computed and not kept.

task: masked_softmax
set: eighth
"""

import torch

def masked(s, keep):
    s.masked_fill(keep.logical_not(), float("-inf"))  # WRONG
    e = (s - s.max(-1, keepdim=True).values).exp()
    return e / e.sum(-1, keepdim=True)
