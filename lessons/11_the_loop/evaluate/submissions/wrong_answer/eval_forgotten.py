"""eval-forgotten

The model is looked at in training mode

Dropout is at work, so half of what the network knows is missing. Batch norm goes by the batch at hand, and each look moves what it remembers. With real dropout you would get another number each time.

help: What is `model.training` while your loop runs?
look: p model.training
at: none
"""

import torch


def evaluate(model, loss_func, loader):
    modes = [(part, part.training) for part in model.modules()]
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
    return loss / rows, right / rows
