"""probability-instead-of-hits

The accuracies are an average probability of the right label

exp(-loss) is a number between 0 and 1 that rises as the loss falls, and on good days it looks like an
accuracy. A row counts as right as soon as its label has the largest score, with a probability of 0.51 or of
0.99.

help: How many of the four rows by hand are right in the second epoch?
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
        accuracies.append((-loss.detach()).exp())
        with torch.no_grad():
            for parameter in (w, b):
                parameter -= rate * parameter.grad
                parameter.grad = None
    return {"start": start, "losses": torch.stack(losses), "accuracies": torch.stack(accuracies)}
