# slip: the slope is divided by its own length
# source: own
# named: slope-of-length-one
import torch


def unit(t):
    return t / torch.linalg.vector_norm(t)  # WRONG


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.add_(unit(p.grad), alpha=-lr)  # WRONG
                p.grad.zero_()
