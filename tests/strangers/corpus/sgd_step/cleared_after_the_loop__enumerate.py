# slip: the gradient is cleared after the loop, and only that of the last parameter
# source: own
# named: only-the-last-cleared
# why: wrong
import torch


@torch.no_grad()
def sgd_step(params, lr):
    i = -1
    for i, p in enumerate(params):
        if p.grad is None:
            continue
        params[i] -= p.grad * lr
    if i >= 0:
        params[i].grad = None  # WRONG
