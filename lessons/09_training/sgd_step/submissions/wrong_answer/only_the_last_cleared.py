"""only-the-last-cleared

Only the slope of the last parameter is cleared

All parameters move. But the slopes of all others are still there, and the next `backward` adds to
them.

help: Which of the tensors still have a slope after your step?
look: p [q.grad is None for q in params]
at: none
"""

import torch


def sgd_step(params, lr):
    p = None
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
    if p is not None:
        p.grad = None
