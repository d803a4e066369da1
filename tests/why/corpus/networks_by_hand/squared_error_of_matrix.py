"""The column of predictions minus the target vector gives a matrix.

task: network_loss
set: seventh
"""

import torch

def affine(inp, weight, bias):
    return torch.einsum("ij,jk->ik", inp, weight) + bias

def rectify(t):
    return torch.where(t > 0, t, torch.zeros_like(t))

def squared_error(pred, target):
    diff = pred - target  # WRONG
    sq = diff * diff
    return sq.mean()

def forward(x, y, w1, b1, w2, b2):
    hidden = affine(x, w1, b1)
    active = rectify(hidden)
    pred = affine(active, w2, b2)
    return squared_error(pred, y)
