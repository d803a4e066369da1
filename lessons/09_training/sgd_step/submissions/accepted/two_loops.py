"""Computes all new values first, copies them in, and clears the slopes in a loop of their own."""

import torch


def sgd_step(params, lr):
    moving = [p for p in params if p.grad is not None]
    targets = [p.detach() - lr * p.grad for p in moving]
    with torch.no_grad():
        for p, target in zip(moving, targets):
            p.copy_(target)
    for p in moving:
        p.grad = torch.zeros_like(p)
