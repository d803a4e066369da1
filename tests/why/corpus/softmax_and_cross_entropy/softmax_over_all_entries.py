"""The exponentials are divided by the sum of all of them instead of their row's.

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
    p = e / e.sum()  # WRONG
    t = onehot(y, w.shape[1])
    err = p - t
    scaled = err / len(y)
    w.g = x.t() @ scaled
