# slip: the library keeps weights transposed, and its gradients are not turned back
# source: network by hand
# named: the-librarys-way-round
import torch
from check_grads import check_grads
from torch import nn


def their_grads(x, targ, w1, b1, w2, b2):
    net = nn.Sequential(nn.Linear(*w1.shape), nn.ReLU(), nn.Linear(*w2.shape)).to(x.dtype)
    net.load_state_dict({"0.weight": w1.T, "0.bias": b1, "2.weight": w2.T, "2.bias": b2})
    batch = x.clone().requires_grad_()
    (net(batch)[:, 0] - targ).pow(2).mean().backward()
    grads = [parameter.grad for parameter in net.parameters()]
    return {"w1": grads[0], "b1": grads[1], "w2": grads[2], "b2": grads[3], "x": batch.grad}  # WRONG


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    lin1, _, lin2 = model.layers
    named = {"w1": lin1.w, "b1": lin1.b, "w2": lin2.w, "b2": lin2.b, "x": x}
    mine = {name: getattr(tensor, "g", None) for name, tensor in named.items()}
    return check_grads(mine, their_grads(x, targ, lin1.w, lin1.b, lin2.w, lin2.b))
