"""both-results-of-max

max with an axis returns two things

The values *and* where they were, packed into one object. Such a pair cannot be used as a number,
hence the TypeError. The values alone are called `.values`, and `amax` gives nothing else.

help: What do you see when you print `x.max(1)`?
look: p x.max(1)
at: `_ = torch.exp(x - x.max(1, keepdim=True))`
"""

import torch


def softmax(x):
    powers = torch.exp(x - x.max(1, keepdim=True))
    return powers / powers.sum(1, keepdim=True)
