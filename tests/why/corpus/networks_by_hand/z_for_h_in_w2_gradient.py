"""The gradient of w2 uses the values before the rectifier instead of those after it.

task: two_layer_classifier
set: final
"""


import torch

def forward_and_backward(x, y, w1, b1, w2, b2):
    n = len(y)
    rows = torch.arange(n)
    # forward
    z = torch.einsum("nd,dh->nh", x, w1) + b1
    h = torch.where(z > 0, z, torch.zeros_like(z))
    scores = torch.einsum("nh,hk->nk", h, w2) + b2
    e = (scores - scores.max(1, keepdim=True)[0]).exp()
    probs = e / e.sum(1, keepdim=True)
    loss = -probs[rows, y].log().mean()
    # backward
    dscores = probs.clone()
    dscores[rows, y] -= 1
    dscores = dscores / n
    w2.g = torch.einsum("nh,nk->hk", z, dscores)  # WRONG
    b2.g = dscores.sum(0)
    dh = torch.einsum("nk,hk->nh", dscores, w2)
    dz = dh * (z > 0)
    w1.g = torch.einsum("nd,nh->dh", x, dz)
    b1.g = dz.sum(0)
    return loss
