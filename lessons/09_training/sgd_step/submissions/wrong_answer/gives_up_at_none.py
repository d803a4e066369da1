"""gives-up-at-none

The parameters after one without a gradient do not move

A tensor without a gradient should be skipped, and those that come after it still have to move.
`break` and `return` end a loop for good.

help: Which word continues with the next iteration?
look: p [q.grad is None for q in params]
at: `break`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                break
            p -= lr * p.grad
            p.grad = None
