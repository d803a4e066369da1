"""autograd-turned-on

After the look autograd is on, although it was off before

Whoever had turned it off around the call continues with it turned on. Put it back to what it was, as a `with torch.no_grad()` block does.

help: What should `torch.is_grad_enabled()` say after a call inside a `no_grad` block?
look: p torch.is_grad_enabled()
at: `torch.set_grad_enabled(True)`
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
        torch.set_grad_enabled(True)
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
