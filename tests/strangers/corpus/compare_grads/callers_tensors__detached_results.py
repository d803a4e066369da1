# slip: the gradients are asked for on the caller's own tensors
# source: course follow-along
# named: on-the-callers-tensors
import torch
from check_grads import check_grads

NAMES = ["w1", "b1", "w2", "b2", "x"]


def their_grads(x, targ, w1, b1, w2, b2):
    leaves = [w1, b1, w2, b2, x]
    [leaf.requires_grad_(True) for leaf in leaves]  # WRONG
    hidden = (x.mm(w1) + b1).clamp(min=0)
    guesses = hidden.mm(w2) + b2
    error = guesses[:, 0] - targ
    (error * error).mean().backward()
    return {name: leaf.grad.detach().clone() for name, leaf in zip(NAMES, leaves)}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    lin1, _, lin2 = model.layers
    named = {"w1": lin1.w, "b1": lin1.b, "w2": lin2.w, "b2": lin2.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in named.items()}
    return check_grads(mine, their_grads(x, targ, lin1.w, lin1.b, lin2.w, lin2.b))
