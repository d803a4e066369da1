"""up is a second name of knots, so the step changes the knots themselves.

task: knot_gradient
set: seventh
known: likely
"""

import torch

def curve(x, slopes, knots):
    total = torch.zeros(len(x))
    for j in range(len(knots)):
        total = total + slopes[j] * torch.clamp(x - knots[j], min=0)
    return total

def error(x, y, slopes, knots):
    return torch.mean((curve(x, slopes, knots) - y) ** 2)

def knot_grad(x, y, slopes, knots, h):
    grads = []
    for j in range(len(knots)):
        up = knots  # WRONG
        up[j] += h  # WRONG
        high = error(x, y, slopes, up)
        down = knots.clone()
        down[j] -= h
        low = error(x, y, slopes, down)
        grads.append((high - low) / (2 * h))
    return torch.stack(grads)
