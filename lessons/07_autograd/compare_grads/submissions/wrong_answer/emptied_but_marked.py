"""marked-for-gradients

The caller's tensors still ask for gradients afterwards

They carry no `.grad`, so nothing adds up. But `requires_grad` stays switched on, and whatever anybody
computes from these weights later is noted down by autograd: it costs memory, and changing a weight in place
raises an error.

help: What does `w1.requires_grad` say before your function and after it?
look: p x.requires_grad, w1.requires_grad
at: `_.requires_grad_()`
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    tensors = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    for tensor in tensors.values():
        tensor.requires_grad_()
    preds = torch.relu(x @ w1 + b1) @ w2 + b2
    (preds[:, 0] - targ).pow(2).mean().backward()
    grads = {name: tensor.grad for name, tensor in tensors.items()}
    for tensor in tensors.values():
        tensor.grad = None
    return grads


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
