"""the-librarys-way-round

The gradients of the weights are the other way round

`nn.Linear` keeps its weights as `[n_out, n_in]`, and its gradients with them; they have to be turned before
they can be compared. In a square layer no shape would tell.

help: What is the shape of `w1`, and what is the shape of your gradient for it?
look: p w1.shape, w2.shape
at: return in their_grads
"""

import torch
from check_grads import check_grads
from torch import nn


def their_grads(x, targ, w1, b1, w2, b2):
    m, nh = w1.shape
    first, second = nn.Linear(m, nh, dtype=x.dtype), nn.Linear(nh, 1, dtype=x.dtype)
    first.weight.data, first.bias.data = w1.T.clone(), b1.clone()
    second.weight.data, second.bias.data = w2.T.clone(), b2.clone()
    batch = x.clone().requires_grad_()
    (second(torch.relu(first(batch)))[:, 0] - targ).pow(2).mean().backward()
    return {
        "w1": first.weight.grad,
        "b1": first.bias.grad,
        "w2": second.weight.grad,
        "b2": second.bias.grad,
        "x": batch.grad,
    }


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
