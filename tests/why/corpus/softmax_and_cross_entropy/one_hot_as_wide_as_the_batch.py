"""The one-hot table has as many columns as there are rows.

task: softmax_regression
set: eighth
"""

import torch

def softmax_reg(x, y, w):
    scores = x.mm(w)
    e = torch.exp(scores)
    p = e / e.sum(dim=1)[:, None]
    hot = torch.zeros(len(y), len(y))  # WRONG
    for i in range(len(y)):
        hot[i, y[i]] = 1.
    w.g = x.t().mm(p - hot) / len(x)
    return p
