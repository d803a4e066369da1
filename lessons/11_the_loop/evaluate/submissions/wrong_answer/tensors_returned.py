"""tensors-returned

Two tensors come back, not numbers

They print almost alike. Python floats can be kept, compared and written down anywhere.

help: What does `type(...)` say about each of the two?
look: p torch.is_grad_enabled()
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
                loss += loss_func(scores, yb) * len(yb)
                right += (scores.argmax(1) == yb).sum()
                rows += len(yb)
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
