"""batch-not-asked

The batch asks for no gradient

Data usually needs none, so nothing computes one: the gradient of `x` is None. Your model does compute it, as
`x.g`, on the way back through its first layer, and it deserves a check like the others.

help: Which of your five copies have `requires_grad`?
look: p x.requires_grad
at: none
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    own = {name: tensor.clone().requires_grad_() for name, tensor in {"w1": w1, "b1": b1, "w2": w2, "b2": b2}.items()}
    preds = torch.relu(x @ own["w1"] + own["b1"]) @ own["w2"] + own["b2"]
    (preds[:, 0] - targ).pow(2).mean().backward()
    return {**{name: tensor.grad for name, tensor in own.items()}, "x": x.grad}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
