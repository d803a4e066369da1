"""a-twin-of-its-own

The shapes are right, and the numbers are those of another network

The gradients are about as large as the right ones, which is why it is tempting to print one of each and be
content. A twin whose layers draw their own random weights gives such gradients. A comparison needs the *same*
weights on both sides.

help: Which of the tensors that you were given never enter your network?
look: p w1, b1
at: none
"""

import torch
from check_grads import check_grads
from linear_module import Linear
from torch import nn


def their_grads(x, targ, w1, b1, w2, b2):
    twin = nn.Sequential(Linear(*w1.shape), nn.ReLU(), Linear(*w2.shape)).to(x.dtype)
    batch = x.clone().requires_grad_()
    (twin(batch)[:, 0] - targ).pow(2).mean().backward()
    first, _, second = twin
    return {"w1": first.w.grad, "b1": first.b.grad, "w2": second.w.grad, "b2": second.b.grad, "x": batch.grad}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
