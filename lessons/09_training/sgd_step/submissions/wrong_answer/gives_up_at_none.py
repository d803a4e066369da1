"""gives-up-at-none

The parameters after one without a gradient do not move

`break` and `return` end the loop for good. A tensor without a gradient should be skipped, and those
that come after it still have to move.

help: Which word continues with the next iteration?
look: p [q.grad is None for q in params]
at: innermost loop
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                break
            p -= lr * p.grad
            p.grad = None
