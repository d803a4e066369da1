"""share-of-the-wrong

The accuracies fall while the loss falls

They are 1 minus what they should be: the rows that are wrong are counted. That is the error rate. The
exhibit's `accuracy` was in order.

help: What should the accuracy be when every row is right?
look: p labels
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
        preds = x @ w + b  # [n, c], of the weights as they are now
        loss = F.cross_entropy(preds, labels)
        loss.backward()
        losses.append(loss.detach())
        accuracies.append(1 - accuracy(preds, labels))
        with torch.no_grad():
            for parameter in (w, b):
                parameter -= rate * parameter.grad
                parameter.grad = None
    return {"start": start, "losses": torch.stack(losses), "accuracies": torch.stack(accuracies)}
