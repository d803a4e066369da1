"""only-the-model-itself

The parts of the model stay in evaluation mode

The flag of the model itself is as it was. Its parts, where dropout and batch norm are, have flags of their own, and those are still off.

help: Which objects look at their `training` when the model is called?
look: p [part.training for part in model.modules()]
at: `model.training = _`
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
        model.training = was_training
    return loss / rows, right / rows
