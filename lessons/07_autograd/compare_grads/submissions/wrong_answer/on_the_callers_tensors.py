"""on-the-callers-tensors

Gradients are left on the caller's own tensors

The first answer is right. But the caller's tensors ask for gradients now, and `.grad` stays on them: whatever
your own model computes with these weights is noted down by autograd as well, and at the second call the new
gradients are *added*, so that everything is twice too large.

help: Which tensors should carry a `.grad` when your function is over?
look: p w1.requires_grad, w1.grad
at: `_.requires_grad_()`
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    for tensor in (x, w1, b1, w2, b2):
        tensor.requires_grad_()
    preds = torch.relu(x @ w1 + b1) @ w2 + b2
    (preds[:, 0] - targ).pow(2).mean().backward()
    return {"w1": w1.grad.clone(), "b1": b1.grad.clone(), "w2": w2.grad.clone(), "b2": b2.grad.clone(), "x": x.grad.clone()}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    tensors = {"w1": first.w, "b1": first.b, "w2": second.w, "b2": second.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in tensors.items()}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
