"""unit-axis-in-the-loss

Their loss compares every guess with every target

The guesses are `[n, 1]` and the targets `[n]`, and the difference of the two is `[n, n]`. The library's own
loss would warn ("Using a target size … that is different to the input size"), a plain subtraction says
nothing. With one row it is right.

help: What is the shape of the difference in your loss?
look: p x.shape, targ.shape, targ[:, None].shape
at: `_.mean().backward()`
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    own = {name: tensor.clone().requires_grad_() for name, tensor in given.items()}
    preds = torch.relu(own["x"] @ own["w1"] + own["b1"]) @ own["w2"] + own["b2"]
    (preds - targ).pow(2).mean().backward()
    return {name: tensor.grad for name, tensor in own.items()}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
