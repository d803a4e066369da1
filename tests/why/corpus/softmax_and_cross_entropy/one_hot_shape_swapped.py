"""The one-hot table is made with its two sizes swapped.

task: softmax_weight_gradient
set: fourth
"""


import torch
def onehot(y, k):
    out = torch.zeros(k, len(y))  # WRONG
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
    scaled = err / len(y)
    w.g = x.t() @ scaled
