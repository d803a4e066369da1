"""asked-before-copied

The caller's tensors got the gradients, and the copies have none

Each result is None, and afterwards the caller's own tensors ask for gradients and have them. That happens
when the original is asked first and copied then: the copy's history begins at the original, so it is not a
leaf, and its `.grad` stays None (torch warns about reading it).

help: In which order do `clone` and `requires_grad_` make the *copy* the leaf?
look: p w1.requires_grad, w1.clone().is_leaf
at: `_.requires_grad_().clone()`
"""

import warnings

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    own = {name: tensor.requires_grad_().clone() for name, tensor in given.items()}
    preds = torch.relu(own["x"] @ own["w1"] + own["b1"]) @ own["w2"] + own["b2"]
    (preds[:, 0] - targ).pow(2).mean().backward()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {name: tensor.grad for name, tensor in own.items()}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
