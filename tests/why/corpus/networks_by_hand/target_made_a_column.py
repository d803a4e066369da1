"""The target is made a column, so the difference is a matrix.

task: one_output_forward
set: sixth
"""

import torch

def lin(inp, weight, bias):
    return inp @ weight + bias

def relu(t):
    return torch.where(t > 0, t, torch.zeros_like(t))

def mse(pred, targ):
    diff = pred - targ[:, None]  # WRONG
    sq = diff ** 2
    return sq.mean()

def forward(x, y, w1, b1, w2, b2):
    hidden = relu(lin(x, w1, b1))
    pred = lin(hidden, w2, b2)
    return pred, mse(pred, y)
