"""The reference."""

import torch
def total(x):
    return torch.exp(x.double()).sum(1)
