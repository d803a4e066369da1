"""exception-swallowed

When the loader fails, nobody hears of it

The exception ends here, and what comes back is about the batches before it, as if there were no more. Restoring the modes is a matter for `finally`; an exception that you cannot
deal with belongs to the caller.

help: What should somebody see whose second batch cannot be read?
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
                loss += loss_func(scores, yb).item() * len(yb)
                right += (scores.argmax(1) == yb).sum().item()
                rows += len(yb)
    except Exception:
        pass
    for part, was_training in modes:
        part.training = was_training
    return loss / rows, right / rows
