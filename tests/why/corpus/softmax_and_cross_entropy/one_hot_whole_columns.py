"""out[:, y] sets whole columns to 1 instead of one entry of each row.

task: one_hot_cross_entropy
set: fifth
"""


import torch

def one_hot(y, n_classes):
    out = torch.zeros(len(y), n_classes)
    out[:, y] = 1.  # WRONG
    return out

def softmax(z):
    e = (z - z.max(dim=1, keepdim=True).values).exp()
    return e / e.sum(dim=1, keepdim=True)

def ce_step(x, y, w):
    probs = softmax(x @ w)
    hot = one_hot(y, w.shape[1])
    loss = -(hot * probs.log()).sum() / len(x)
    w.g = x.T @ ((probs - hot) / len(x))
    return loss
