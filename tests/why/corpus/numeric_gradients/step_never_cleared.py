"""The step keeps the entries of earlier passes.

task: knot_gradient
set: eighth
known: unsure
"""

import torch

def curve(x, slopes, k):
    return (slopes * (x.unsqueeze(1) - k).clamp(min=0)).sum(dim=1)

def knot_grad(x, y, slopes, knots, h):
    def err(k):
        return (curve(x, slopes, k) - y).square().mean()
    step, out = torch.zeros_like(knots), []  # WRONG
    for i in range(len(knots)):
        step[i] = h  # WRONG
        out.append((err(knots + step) - err(knots - step)) / (h + h))
    return torch.stack(out)
