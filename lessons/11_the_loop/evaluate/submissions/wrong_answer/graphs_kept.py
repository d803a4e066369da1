"""graphs-kept

What comes back is a tensor that holds every batch's graph

The losses were added up as tensors while autograd recorded, so the sum remembers all of them: memory grows with every batch until the call is over, and longer if somebody keeps the result.

help: What does the total hold besides its number?
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
            loss += loss_func(scores, yb) * len(yb)
            right += (scores.argmax(1) == yb).sum().item()
            rows += len(yb)
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
