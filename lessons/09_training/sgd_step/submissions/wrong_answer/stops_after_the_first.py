"""stops-after-the-first

Only the first parameter moves

With a single parameter that makes no difference.

if `return`: A `return` inside the loop ends the function in its first iteration.

help: How many iterations does your loop make for a list of four?
look: p len(params)
at: return
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
            return
