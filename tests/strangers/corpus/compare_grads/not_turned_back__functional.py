# slip: the library keeps weights transposed, and its gradients are not turned back
# source: network by hand
# named: the-librarys-way-round
import torch
import torch.nn.functional as F
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    turned1 = w1.T.clone().requires_grad_()
    turned2 = w2.T.clone().requires_grad_()
    c1, c2, xx = (t.clone().requires_grad_() for t in (b1, b2, x))
    guesses = F.linear(F.relu(F.linear(xx, turned1, c1)), turned2, c2)
    loss = ((guesses.flatten() - targ) ** 2).mean()
    loss.backward()
    names = ("w1", "b1", "w2", "b2", "x")
    return {name: t.grad for name, t in zip(names, (turned1, c1, turned2, c2, xx))}  # WRONG


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    lin1, _, lin2 = model.layers
    named = {"w1": lin1.w, "b1": lin1.b, "w2": lin2.w, "b2": lin2.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in named.items()}
    return check_grads(mine, their_grads(x, targ, lin1.w, lin1.b, lin2.w, lin2.b))
