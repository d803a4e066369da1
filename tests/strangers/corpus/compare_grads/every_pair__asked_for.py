# slip: the twin loss compares every guess with every target
# source: course follow-along
# named: unit-axis-in-the-loss
import torch
from check_grads import check_grads


def mse(output, target):
    return ((output - target) ** 2).mean()  # WRONG


def their_grads(x, targ, w1, b1, w2, b2):
    leaves = [t.detach().requires_grad_() for t in (w1, b1, w2, b2, x)]
    a, c, d, e, batch = leaves
    loss = mse(torch.relu(batch @ a + c) @ d + e, targ)
    grads = torch.autograd.grad(loss, leaves)
    return dict(zip(("w1", "b1", "w2", "b2", "x"), grads))


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    lin1, _, lin2 = model.layers
    named = {"w1": lin1.w, "b1": lin1.b, "w2": lin2.w, "b2": lin2.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in named.items()}
    return check_grads(mine, their_grads(x, targ, lin1.w, lin1.b, lin2.w, lin2.b))
