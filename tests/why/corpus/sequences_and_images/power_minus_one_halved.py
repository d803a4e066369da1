"""The scores are divided by twice the size instead of its root.

task: attention
set: eighth
"""

import torch

def attend(q, k, v):
    scores = q.mm(k.t())
    scores = scores * q.shape[1] ** -1 / 2  # WRONG
    weights = scores.softmax(-1)
    return weights.mm(v)
