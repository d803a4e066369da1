"""whole-targets-as-they-are

Whole-number targets end in an error on the way back

"Found dtype Long but expected Float": with targets that are floats all is right. The library's loss,
`F.mse_loss`, wants both sides to be floats, and it only says so when it goes back. A plain subtraction turns
whole numbers into floats by itself.

help: Which dtype do the targets have in the case that failed, and which do the guesses have?
look: p targ.dtype, x.dtype
at: `F.mse_loss(...).backward()`
"""

import torch
from check_grads import check_grads
from torch.nn import functional as F


def their_grads(x, targ, w1, b1, w2, b2):
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    own = {name: tensor.clone().requires_grad_() for name, tensor in given.items()}
    preds = torch.relu(own["x"] @ own["w1"] + own["b1"]) @ own["w2"] + own["b2"]
    F.mse_loss(preds[:, 0], targ).backward()
    return {name: tensor.grad for name, tensor in own.items()}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
