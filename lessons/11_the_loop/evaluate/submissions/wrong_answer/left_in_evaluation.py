"""left-in-evaluation

The model is in evaluation mode afterwards

Whoever continues to train does it with dropout turned off and with batch norm frozen, from the first look on. Nothing says so.

help: Which mode was it in before, and who remembers that?
look: p [part.training for part in model.modules()]
at: none
"""

import torch


def evaluate(model, loss_func, loader):
    model.eval()
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for xb, yb in loader:
            scores = model(xb)
            loss += loss_func(scores, yb).item() * len(yb)
            right += (scores.argmax(1) == yb).sum().item()
            rows += len(yb)
    return loss / rows, right / rows
