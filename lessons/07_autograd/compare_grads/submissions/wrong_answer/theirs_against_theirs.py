"""theirs-against-theirs

Every model passes, broken or not, and a missing gradient is not named either

`their_grads` is right, and the model's own `.g` have no influence on the result. That is how it looks when
both sides of the check come from autograd.

help: On which side of the check should `.g` occur?
look: p model.layers[2].b.g
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
    model.backward()
    first, second = model.layers[0], model.layers[2]
    theirs = their_grads(x, targ, first.w, first.b, second.w, second.b)
    again = their_grads(x, targ, first.w, first.b, second.w, second.b)
    return check_grads(again, theirs)
