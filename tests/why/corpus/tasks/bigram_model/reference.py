"""The reference."""


import torch
def bigram(text, size):
    n = torch.ones(size, size)
    for a, b in zip(text, text[1:]): n[a, b] += 1
    p = n / n.sum(1, keepdim=True)
    return p, -torch.stack([p[a, b].log() for a, b in zip(text, text[1:])]).mean()
