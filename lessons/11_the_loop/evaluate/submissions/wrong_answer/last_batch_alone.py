"""last-batch-alone

Both numbers are about the last batch

What was found in the batches before is gone. On rows that are sorted by label the last batch may be all nines.

help: What happens to the loss of the first batch when the second comes?
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
                loss = loss_func(scores, yb).item() * len(yb)
                right = (scores.argmax(1) == yb).sum().item()
                rows = len(yb)
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
