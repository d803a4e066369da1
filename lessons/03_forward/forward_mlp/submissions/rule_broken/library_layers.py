"""library-layers

Ready-made layers from torch.nn

The numbers are right. But `torch.nn` does everything at once and out of sight, and in a few
exercises you need to stop between these lines with a debugger. You have written both pieces
already.

help: Which two of your functions do the same work?
look: p xb.shape, w1.shape
at: return
"""

import torch.nn.functional as F


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = F.linear(xb, w1.T, b1)
    l2 = F.relu(l1)
    return l1, l2, F.linear(l2, w2.T, b2)
