"""weights-not-copied

Gradients are left on the caller's own weights and biases

The first answer is right, and the batch is left alone. But the weights and biases ask for gradients
now and carry a `.grad`; at the second call the new ones are *added*, so that they are twice too
large, and whatever is computed with these weights later is noted down by autograd.

if `_.requires_grad_()`: A name that ends in an underscore changes the tensor itself.

help: Which tensors should carry a `.grad` when your function is over?
look: p w1.requires_grad, w1.grad
at: none
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    own = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x.clone()}
    for tensor in own.values():
        tensor.requires_grad_()
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
