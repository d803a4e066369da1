"""weights-only

Only the two weight matrices are compared

Biases and batch are missing from the dictionary. What is not compared can be wrong without anybody noticing,
and biases are where it often happens: a network with frozen biases learns almost as well.

help: Which five names does the brief ask for?
look: p b1.shape, b2.shape, x.shape
at: none
"""

import torch
from check_grads import check_grads


def their_grads(x, targ, w1, b1, w2, b2):
    own1, own2 = w1.clone().requires_grad_(), w2.clone().requires_grad_()
    preds = torch.relu(x @ own1 + b1) @ own2 + b2
    (preds[:, 0] - targ).pow(2).mean().backward()
    return {"w1": own1.grad, "w2": own2.grad}


def compare(model, x, targ):
    model(x, targ)
    model.backward()
    first, second = model.layers[0], model.layers[2]
    mine = {"w1": first.w.g, "w2": second.w.g}
    return check_grads(mine, their_grads(x, targ, first.w, first.b, second.w, second.b))
