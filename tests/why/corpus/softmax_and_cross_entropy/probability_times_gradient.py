"""The probabilities are multiplied with the one-hot table instead of subtracted.

task: loss_and_score_gradient
set: eighth
known: likely
"""

import torch

def loss_and_grad(z, t):
    hot = torch.eye(z.shape[1])[t]
    p = z.softmax(1)
    loss = -(hot * p.log()).sum() / len(t)
    grad = p * hot  # WRONG
    return loss, grad / len(t)
