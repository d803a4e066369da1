"""autograd-left-off

After the look autograd records nothing any more

It was turned off and stays off. The next loss of training has no history, and `backward` raises an error far from here.

if `torch.set_grad_enabled(False)`: On a line of its own, `torch.set_grad_enabled(False)` stays until somebody turns it on; a `with` block ends.

help: What does `torch.is_grad_enabled()` say before the call, and what after?
look: p torch.is_grad_enabled()
at: `torch.set_grad_enabled(False)`
"""

import torch


def evaluate(model, loss_func, loader):
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    loss, right, rows = 0.0, 0, 0
    try:
        torch.set_grad_enabled(False)
        for xb, yb in loader:
            scores = model(xb)
            loss += loss_func(scores, yb).item() * len(yb)
            right += (scores.argmax(1) == yb).sum().item()
            rows += len(yb)
    finally:
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
