# slip: the gradient is cleared after the loop, and only that of the last parameter
# source: own
# named: only-the-last-cleared
import torch


def sgd_step(params, lr):
    p = torch.zeros(0)
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.sub_(lr * p.grad)
        p.grad = None  # WRONG
