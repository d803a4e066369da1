"""new-name-old-tensor

The parameters have not moved, and their slopes are still there

A new value that is computed from p and not written into p is lost when the function ends. The
tensors that the network holds keep their numbers.

if `_p = _p - _` or `_p = _p + _`: `p = p - …` computes a new tensor and gives it the name p. From
then on you are talking about the new one, also when you clear its slope.

help: Which operations change the numbers inside a tensor instead of making another?
look: p params[0], id(params[0])
at: `_p = _p - lr * _p.grad`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p = p - lr * p.grad
                p.grad = None
