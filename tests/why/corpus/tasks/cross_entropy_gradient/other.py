"""Another right program."""


import torch
def ce_grad(x, y):
    g = torch.softmax(x, 1)
    for i, k in enumerate(y.tolist()):
        g[i, k] -= 1
    x.g = g / x.shape[0]
