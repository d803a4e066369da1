# slip: the gradients are asked for on the caller's own tensors
# source: coursework
# named: on-the-callers-tensors
import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    for t in [w1, b1, w2, b2, x]:
        t.requires_grad = True  # WRONG
    l1 = x @ w1 + b1
    l2 = torch.relu(l1)
    out = l2 @ w2 + b2
    loss = (out.squeeze(-1) - targ).pow(2).mean()
    loss.backward()
    return {"w1": w1.grad.clone(), "b1": b1.grad.clone(), "w2": w2.grad.clone(), "b2": b2.grad.clone(), "x": x.grad.clone()}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    lin1, _, lin2 = model.layers
    named = {"w1": lin1.w, "b1": lin1.b, "w2": lin2.w, "b2": lin2.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in named.items()}
    return check_grads(mine, their_grads(x, targ, lin1.w, lin1.b, lin2.w, lin2.b))
