"""largest-and-its-place

A pair comes back: the largest numbers and where they were

`torch.max(x, 0)`, for instance, does not compare with the number 0. A whole number in second place
is an axis, and for an axis it returns two tensors: the largest numbers along it and their
positions. Comparing place by place needs a *tensor* in second place, or another function.

help: What is `type(torch.max(x, 0))`? Which second argument would make it compare place by place?
look: p type(x.max(0))
at: return
"""

import torch


def relu(x):
    largest, places = torch.max(x, 0)
    return largest, places
