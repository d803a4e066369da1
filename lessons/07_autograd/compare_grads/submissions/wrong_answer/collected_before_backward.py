"""collected-before-backward

The .g are collected before the backward pass has set them

The model is run, and its `.g` were read too early. On a new model there are none yet, so the check says
"missing" five times. On a model that was used before, they are those of its last backward pass, so the check
calls a right model wrong wherever the batch has changed since.

help: What sets the `.g` that you collect, and has it run by then?
look: p hasattr(model.layers[0].w, "g")
at: none
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    own = {name: tensor.clone().requires_grad_() for name, tensor in given.items()}
    preds = torch.relu(own["x"] @ own["w1"] + own["b1"]) @ own["w2"] + own["b2"]
    (preds[:, 0] - targ).pow(2).mean().backward()
    return {name: tensor.grad for name, tensor in own.items()}


def compare(model, x, targ):
    model(x, targ)
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    model.backward()
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
