"""The table of counts has one axis instead of two.

task: bigram_model
set: eighth
"""

import torch

def bigram(text, size):
    counts = torch.ones(size)  # WRONG
    for a, b in zip(text[:-1], text[1:]):
        counts[a, b] += 1
    p = counts / counts.sum(1, keepdim=True)
    losses = [-p[a, b].log() for a, b in zip(text[:-1], text[1:])]
    return p, torch.stack(losses).mean()
