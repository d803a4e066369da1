# slip: the twin loss compares every guess with every target
# source: course follow-along
# named: unit-axis-in-the-loss
import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    xt = x.clone().requires_grad_(True)
    w12, b12 = w1.clone().requires_grad_(True), b1.clone().requires_grad_(True)
    w22, b22 = w2.clone().requires_grad_(True), b2.clone().requires_grad_(True)
    l1 = xt @ w12 + b12
    l2 = l1.clamp_min(0.0)
    out = l2 @ w22 + b22
    loss = (out - targ).pow(2).mean()  # WRONG
    loss.backward()
    return {"w1": w12.grad, "b1": b12.grad, "w2": w22.grad, "b2": b22.grad, "x": xt.grad}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    lin1, _, lin2 = model.layers
    named = {"w1": lin1.w, "b1": lin1.b, "w2": lin2.w, "b2": lin2.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in named.items()}
    return check_grads(mine, their_grads(x, targ, lin1.w, lin1.b, lin2.w, lin2.b))
