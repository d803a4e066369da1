"""Builds a twin of your own Linear layers in a Sequential and copies the numbers into it."""

import torch
from check_grads import check_grads
from linear_module import Linear
from torch import nn


def their_grads(x, targ, w1, b1, w2, b2):
    twin = nn.Sequential(Linear(*w1.shape), nn.ReLU(), Linear(*w2.shape)).to(x.dtype)
    with torch.no_grad():
        for own, given in zip(twin.parameters(), (w1, b1, w2, b2)):
            own.copy_(given)
    batch = x.detach().clone().requires_grad_()
    loss = nn.functional.mse_loss(twin(batch), targ[:, None].to(x.dtype))
    loss.backward()
    first, _, second = twin
    return {"w1": first.w.grad, "b1": first.b.grad, "w2": second.w.grad, "b2": second.b.grad, "x": batch.grad}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
