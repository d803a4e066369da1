"""loss-by-batches

The accuracy is right, and the loss is a mean of the batches' means

The rows that are right were counted one by one. The losses of the batches were added up as they came and divided by the number of batches: a row in a short batch counts for more.

help: What is the sum of the losses of a batch, if its mean is what you have?
look: p loader
at: none
"""

import torch


def evaluate(model, loss_func, loader):
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    loss, right, rows, count = 0.0, 0, 0, 0
    try:
        with torch.no_grad():
            for xb, yb in loader:
                scores = model(xb)
                loss += loss_func(scores, yb).item()
                right += (scores.argmax(1) == yb).sum().item()
                rows += len(yb)
                count += 1
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / count, right / rows
