"""accuracy-by-batches

The loss is right, and the accuracy is a mean of the batches' shares

A row of a short batch counts for more in it. The share of a batch has to be weighted like its loss, or the rows that are right have to be counted.

help: Of 64 rows and of 2, how many are right if the shares are 0.5 and 1?
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
                loss += loss_func(scores, yb).item() * len(yb)
                right += (scores.argmax(1) == yb).double().mean().item()
                rows += len(yb)
                count += 1
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / count
