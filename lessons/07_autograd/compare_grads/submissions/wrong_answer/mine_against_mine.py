"""mine-against-mine

Every model passes, broken or not

`their_grads` is right, and the comparison never fails, whatever is in the gradients. That is how it looks
when both sides of the check are the model's own `.g`. Only a gradient that is missing is still named.

help: Which layer would have to be broken so that your comparison says "too far"?
look: p model.layers[2].b.g
at: `check_grads(_a, _a)`
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
    return check_grads(mine, mine)
