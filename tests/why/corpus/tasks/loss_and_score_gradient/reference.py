"""The reference."""


import torch
def loss_and_grad(z, t):
    rows = torch.arange(len(t))
    logp = torch.log_softmax(z, 1)
    g = logp.exp()
    g[rows, t] -= 1
    return -logp[rows, t].mean(), g / len(t)
