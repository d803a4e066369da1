# slip: the slope is divided by its own length
# source: own
# named: slope-of-length-one
import torch


def sgd_step(params, lr):
    for p in params:
        if p.grad is None:
            continue
        g = p.grad / p.grad.norm()  # WRONG
        p.data.sub_(g, alpha=lr)
        p.grad = None
