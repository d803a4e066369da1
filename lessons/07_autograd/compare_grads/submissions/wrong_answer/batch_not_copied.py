"""batch-not-copied

The gradient of the batch is left on the caller's own x

The first answer is right, and the weights are left alone. But `x` asks for a gradient now and
carries a `.grad`; at the second call the new one is *added*, so that the gradient of x is twice too
large, and whatever is computed with this batch later is noted down by autograd.

if `x.requires_grad_()`: A name that ends in an underscore changes the tensor itself, and x is the
caller's.

help: Which tensors should carry a `.grad` when your function is over?
look: p x.requires_grad, x.grad
at: `_ = x.requires_grad_()`
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    given = {"w1": w1, "b1": b1, "w2": w2, "b2": b2}
    own = {name: tensor.clone().requires_grad_() for name, tensor in given.items()}
    own["x"] = x.requires_grad_()
    preds = torch.relu(own["x"] @ own["w1"] + own["b1"]) @ own["w2"] + own["b2"]
    (preds[:, 0] - targ).pow(2).mean().backward()
    return {name: tensor.grad for name, tensor in own.items()}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
