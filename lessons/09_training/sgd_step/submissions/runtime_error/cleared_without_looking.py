"""cleared-without-looking

The slope is cleared even where there is none

`zero_()` is called on a gradient that is None, and None has no such method. What is done with a
slope belongs under the condition that there is one. Setting `.grad` to None would not mind.

help: Which of your lines use `p.grad`, and which of them run when it is None?
look: p [q.grad is None for q in params]
at: none
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
        for p in params:
            p.grad.zero_()
