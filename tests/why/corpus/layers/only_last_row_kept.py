"""Each row's product replaces the weights' gradient instead of being added to it.

task: linear_gradients_with_one_reference
set: unseen
"""


import torch

def lin_grad(inp, out, w, b):
    gw = torch.zeros_like(w)
    gb = torch.zeros_like(b)
    for xi, gi in zip(inp, out.g):
        gw = xi[:, None] * gi[None, :]  # WRONG
        gb = gb + gi
    inp.g = out.g @ w.T
    w.g = gw
    b.g = gb
