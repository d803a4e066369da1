"""not-back-after-a-failure

After an exception the model stays in evaluation mode

Where everything goes well the modes are restored. When the loader fails, the lines that do it are never reached. Somebody who catches the exception and trains on does it in the wrong mode.

help: Which lines run when the second batch raises?
look: p [part.training for part in model.modules()]
at: none
"""

import torch


def evaluate(model, loss_func, loader):
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    loss, right, rows = 0.0, 0, 0
    with torch.no_grad():
        for xb, yb in loader:
            scores = model(xb)
            loss += loss_func(scores, yb).item() * len(yb)
            right += (scores.argmax(1) == yb).sum().item()
            rows += len(yb)
    for part, was_training in modes:
        part.training = was_training
    return loss / rows, right / rows
