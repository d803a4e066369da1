"""theirs-before-backward

Their gradients are None: they were read before backward, or backward never ran

A leaf's `.grad` is None until a backward pass fills it. Reading it earlier keeps the None: the dictionary does
not follow what is set on the tensor afterwards.

help: What is `.grad` of a copy just before, and just after, `loss.backward()`?
look: p w1.clone().requires_grad_().grad
at: none
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    own = {name: tensor.clone().requires_grad_() for name, tensor in given.items()}
    preds = torch.relu(own["x"] @ own["w1"] + own["b1"]) @ own["w2"] + own["b2"]
    loss = (preds[:, 0] - targ).pow(2).mean()
    found = {name: tensor.grad for name, tensor in own.items()}
    loss.backward()
    return found


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
