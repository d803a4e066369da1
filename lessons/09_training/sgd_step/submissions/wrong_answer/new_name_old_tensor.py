"""new-name-old-tensor

The parameters have not moved

`p = p - …` computes a new tensor and gives it the name p. The old one, which the network holds,
keeps its numbers, and its slope is not cleared either, because from then on you are talking about
the new one. When the loop continues, the new one is thrown away.

help: Which operator changes the numbers inside a tensor instead of making another?
look: p params[0], id(params[0])
at: innermost loop
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p = p - lr * p.grad
                p.grad = None
