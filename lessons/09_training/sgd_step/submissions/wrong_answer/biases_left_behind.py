"""biases-left-behind

Only the weights move

Tensors with a single axis, the biases, stay where they were. The digits are recognised just as
well: 94 of 100 either way after three epochs. In a problem in which the answer for an input of
zeros is not zero, it would matter at once.

help: Which of the tensors in `params` have the same values after your step as before?
look: p [q.dim() for q in params]
at: `if _.dim() > 1: ...`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                if p.dim() > 1:
                    p -= lr * p.grad
                p.grad = None
