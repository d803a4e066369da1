# slip: whole-number targets go into the library's loss
# source: forum thread
# named: whole-targets-as-they-are
import torch
from check_grads import check_grads
from torch import nn


def their_grads(x, targ, w1, b1, w2, b2):
    copies = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x}
    copies = {key: value.detach().clone().requires_grad_() for key, value in copies.items()}
    hidden = torch.relu(copies["x"] @ copies["w1"] + copies["b1"])
    guesses = hidden @ copies["w2"] + copies["b2"]
    criterion = nn.MSELoss()
    criterion(guesses[:, 0], targ).backward()  # WRONG
    return {key: value.grad for key, value in copies.items()}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    lin1, _, lin2 = model.layers
    named = {"w1": lin1.w, "b1": lin1.b, "w2": lin2.w, "b2": lin2.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in named.items()}
    return check_grads(mine, their_grads(x, targ, lin1.w, lin1.b, lin2.w, lin2.b))
