"""The error is divided by the number of classes instead of the number of rows.

task: softmax_weight_gradient
set: fourth
"""


import torch
def onehot(y, k):
    out = torch.zeros(len(y), k)
    out[torch.arange(len(y)), y] = 1.
    return out

def soft_grad(x, y, w):
    s = x @ w
    top = s.max(1).values
    s = s - top[:, None]
    e = s.exp()
    p = e / e.sum(1).unsqueeze(1)
    t = onehot(y, w.shape[1])
    err = p - t
    n = err.shape[1]  # WRONG
    scaled = err / n
    w.g = x.t() @ scaled
