"""Another right program."""


import torch
def attend(q, k, v):
    s = q @ k.T / q.shape[1] ** 0.5
    e = (s - s.max()).exp() * torch.tril(torch.ones_like(s))
    return e @ v / e.sum(1)[:, None]
