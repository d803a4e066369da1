"""right-ones-counted-not-shared

The accuracy is the number of rows that are right, not their share

It has not been divided by the rows, so it grows with the set. An accuracy lies between 0 and 1.

help: Of 9 rows 6 are right; what is the accuracy?
look: p loader
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
    return loss / rows, float(right)
