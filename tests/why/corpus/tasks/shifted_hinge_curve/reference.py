"""The reference."""


import torch
def hinges(x, slopes, knots, bias):
    return bias + (torch.relu(x[:, None] - knots) * slopes).sum(1)
