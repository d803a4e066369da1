"""rectifier-left-out

Their gradients are those of a network without a rectifier

Two linear layers in a row are one linear layer, and its gradients are different. `w2` and `b2` differ as
well, because what reaches the second layer is different. If two networks are to be compared, they must
compute the same: compare their losses first.

help: Which step comes between the two layers of your `Model`?
look: p (x @ w1 + b1).min()
at: `(_ @ _ + _) @ _ + _`
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    own = {name: tensor.clone().requires_grad_() for name, tensor in given.items()}
    preds = (own["x"] @ own["w1"] + own["b1"]) @ own["w2"] + own["b2"]
    (preds[:, 0] - targ).pow(2).mean().backward()
    return {name: tensor.grad for name, tensor in own.items()}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
