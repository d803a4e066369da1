"""cleared-without-looking

The slope is cleared even where there is none

The step itself looks whether there is a gradient, but `zero_()` is called in any case, and None has no such method. Both
belong under the same condition. Setting `.grad` to None would not mind.

help: Which of your lines use `p.grad`, and which of them run when it is None?
look: p [q.grad is None for q in params]
at: innermost loop
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
        for p in params:
            p.grad.zero_()
