"""always-cross-entropy

The loss function that was passed has no influence

The loss is cross entropy, whichever function came in. With another one the report is about something that nobody trains for.

help: Which function should be asked about the scores?
look: p loss_func
at: `torch.nn.functional.cross_entropy(_, _)`
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
                loss += torch.nn.functional.cross_entropy(scores, yb).item() * len(yb)
                right += (scores.argmax(1) == yb).sum().item()
                rows += len(yb)
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
