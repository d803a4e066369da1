"""list-entries-exchanged

The list holds new tensors, the network still the old ones

The moved values are in copies, and the network knows nothing about them: its layers continue with
the tensors that they had. Besides, a tensor made under no_grad is not watched; used in a loss, it
makes backward complain that it "does not require grad".

help: Is `params[0]` after the call the same object as before?
look: p id(params[0]), params[0].requires_grad
at: `params[_] = _`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for i, p in enumerate(params):
            if p.grad is not None:
                params[i] = p - lr * p.grad
                p.grad = None
