"""accuracy-before-loss

The two numbers are the wrong way round

The pair is (loss, accuracy). Both are small numbers, so nothing else complains.

help: Which of the two should grow while the network learns?
look: p loss_func
at: return
"""

import torch


def evaluate(model, loss_func, loader):
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    loss, right, rows = 0.0, 0, 0
    try:
        with torch.no_grad():
            for xb, yb in loader:
                scores = model(xb)
                loss += loss_func(scores, yb).item() * len(yb)
                right += (scores.argmax(1) == yb).sum().item()
                rows += len(yb)
    finally:
        for part, was_training in modes:
            part.training = was_training
    return right / rows, loss / rows
