"""The gradient of the predictions is not divided by the number of rows.

task: network_gradients
set: seventh
"""

import torch

def forward_and_backward(x, y, w1, b1, w2, b2):
    n = x.shape[0]
    pre = torch.matmul(x, w1) + b1
    act = torch.max(pre, torch.tensor(0.0))
    pred = (torch.matmul(act, w2) + b2).flatten()
    err = pred - y
    loss = (err ** 2).sum() / n

    d_pred = (2 * err).reshape(n, 1)  # WRONG
    w2.g = (act[:, :, None] * d_pred[:, None, :]).sum(0)
    b2.g = d_pred.sum(0)
    d_act = d_pred * w2.T
    d_pre = d_act * (pre > 0)
    w1.g = (x[:, :, None] * d_pre[:, None, :]).sum(0)
    b1.g = d_pre.sum(0)
    x.g = d_pre @ w1.T
    return loss
