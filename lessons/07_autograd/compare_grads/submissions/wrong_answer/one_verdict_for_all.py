"""one-verdict-for-all

A single True or False comes back

That all is well can be said in one word. That something is not leaves you searching in five places. The
checker's dictionary says which gradient it is, and in what way.

help: If only b2 is wrong, what would you like to read?
look: p model.layers
at: return in compare
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
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    found = check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
    return all(ok for ok, _ in found.values())
