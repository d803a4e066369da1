"""accuracy-of-the-start

Every accuracy is the one from before training

This is what the exhibit does: the losses fall as they should, and the accuracies are one number. Stop in the
loop in the second iteration, and compute the accuracy from the scores of that iteration. What the program
passes to `accuracy` is something else.

help: On which line was the tensor made that the accuracy is computed from, and how often does that line run?
look: b accuracy
at: none
"""

import torch
import torch.nn.functional as F


def accuracy(out: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """The share of rows whose largest score is that of their label."""
    return (out.argmax(1) == labels).float().mean()


def fit(x: torch.Tensor, labels: torch.Tensor, w: torch.Tensor, b: torch.Tensor, epochs: int, rate: float) -> dict[str, torch.Tensor]:
    """Take `epochs` steps downhill, each on all rows; the weights that come in are not changed.

    x: [n, m]    labels: [n], whole numbers below c    w: [m, c]    b: [c]
    Returns "start": the accuracy before training, []; "losses" and "accuracies": loss and accuracy of one and the same
    forward pass, that of each step, both [epochs].
    """
    w, b = w.clone().requires_grad_(), b.clone().requires_grad_()
    preds = x @ w + b  # [n, c]
    start = accuracy(preds, labels)

    losses, accuracies = [], []
    for _ in range(epochs):
        pred = x @ w + b  # [n, c]
        loss = F.cross_entropy(pred, labels)
        loss.backward()
        losses.append(loss.detach())
        accuracies.append(accuracy(preds, labels))
        with torch.no_grad():
            for parameter in (w, b):
                parameter -= rate * parameter.grad
                parameter.grad = None
    return {"start": start, "losses": torch.stack(losses), "accuracies": torch.stack(accuracies)}
