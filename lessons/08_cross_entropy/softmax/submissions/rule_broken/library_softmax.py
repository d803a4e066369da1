"""library-softmax

The finished softmax from the library

The library's softmax is more careful with large scores than the formula. How it does that is the
subject of this lesson, so the formula should be yours first.

help: Two operations on the whole tensor make a softmax. Which?
look: p x.exp(), x.exp().sum(1)
"""

import torch


def softmax(x):
    return torch.softmax(x, dim=1)
