"""one-mode-for-all-parts

A part that was frozen in evaluation mode is awake afterwards

The model as a whole gets its own mode back, and every part gets the same one. A batch norm that was frozen inside a model in training now follows the batches again.

if `model.train(_)`: `model.train(mode)` sets all parts to the one mode.

help: How many flags does the model have?
look: p [part.training for part in model.modules()]
at: `model.train(_)`
"""

import torch


def evaluate(model, loss_func, loader):
    was_training = model.training
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
        model.train(was_training)
    return loss / rows, right / rows
