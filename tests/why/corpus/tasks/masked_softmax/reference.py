"""The reference."""

import torch
def masked(s, keep):
    s = s.masked_fill(~keep, -torch.inf)
    return torch.softmax(s, -1)
