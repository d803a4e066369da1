"""parameters-returned

The step is right, and the list is returned as well

Nothing is wrong with your parameters. But a function that changes what it is given and *also* returns it invites
`params = sgd_step(…)`, which reads as if there were new ones. In this course what works in place returns nothing.

help: Does whoever called you need what you return?
look: p params[0]
at: return
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
    return params
