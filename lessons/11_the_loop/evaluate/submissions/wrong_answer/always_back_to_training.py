"""always-back-to-training

Afterwards the whole model is in training mode, whatever it was before

That is right for a model that was in training as a whole. One that was in evaluation mode is awake now, and so is a part that somebody had frozen.

if `model.train()`: `model.train()` sets every part, and remembers nothing.

help: What should happen to a model that was in evaluation mode already?
look: p [part.training for part in model.modules()]
at: `model.train()`
"""

import torch


def evaluate(model, loss_func, loader):
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
        model.train()
    return loss / rows, right / rows
