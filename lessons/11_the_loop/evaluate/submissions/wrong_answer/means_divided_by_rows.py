"""means-divided-by-rows

The loss is too small: batch means were added up and divided by the number of rows

What the loss function gives is a mean over its batch. A sum of means, divided by the rows, is smaller than the loss by about the batch size.

help: Which sum belongs over the number of all rows?
look: p loader
at: none
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
                loss += loss_func(scores, yb).item()
                right += (scores.argmax(1) == yb).sum().item()
                rows += len(yb)
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
