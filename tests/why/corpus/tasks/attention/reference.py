"""The reference."""

import torch
def attend(q, k, v):
    s = q @ k.T / q.shape[1] ** 0.5
    w = torch.softmax(s, 1)
    return w @ v
