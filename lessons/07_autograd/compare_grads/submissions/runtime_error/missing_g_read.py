"""missing-g-read

A .g was read that is not there

`x.g` on a tensor without a `.g` raises an AttributeError, so the function ends before anything has been
compared. But a forgotten gradient is just what a comparison should find and name. A default of None lets the
checker do that.

help: How can an attribute be read so that None comes back where there is none?
look: p hasattr(x, "g")
at: `_ = {"w1": _.w.g, "b1": _.b.g, "w2": _.w.g, "b2": _.b.g, "x": x.g}`
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
    mine = {"w1": first.w.g, "b1": first.b.g, "w2": second.w.g, "b2": second.b.g, "x": x.g}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
