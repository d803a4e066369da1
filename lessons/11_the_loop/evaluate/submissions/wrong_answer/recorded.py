"""recorded

autograd follows the look

The numbers are right. But every step of the forward pass was written down and its values were kept, for gradients that nobody will ask for. It takes memory and time.

help: Will anyone call backward on these losses?
look: p torch.is_grad_enabled()
at: none
"""

import torch


def evaluate(model, loss_func, loader):
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    loss, right, rows = 0.0, 0, 0
    try:
        for xb, yb in loader:
            scores = model(xb)
            loss += loss_func(scores, yb).item() * len(yb)
            right += (scores.argmax(1) == yb).sum().item()
            rows += len(yb)
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
