"""The reference."""


import torch
def hinges(x, knots, slopes, bias):
    return bias + (torch.relu(x[:, None] - knots) * slopes).sum(1)
