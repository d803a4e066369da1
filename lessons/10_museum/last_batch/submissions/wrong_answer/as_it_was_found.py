"""last-batch-reported

The report is about the last batch alone

This is what the exhibit does. After the inner loop its variables hold what they held in the last iteration,
and the report is made of those. Where the rows are sorted, that batch is of one class, the one that the
network has just been trained on.

help: When the accuracy is noted, how many rows does `yb` hold, and which labels?
look: b accuracy
at: none
"""

import torch
import torch.nn.functional as F


def accuracy(out: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """The share of rows whose largest score is that of their label."""
    return (out.argmax(1) == labels).float().mean()


def fit(
    x: torch.Tensor, labels: torch.Tensor, w: torch.Tensor, b: torch.Tensor, epochs: int, bs: int, rate: float
) -> dict[str, torch.Tensor]:
    """Go over all rows in batches of bs, in order, `epochs` times; the weights that come in are not changed.

    x: [n, m]    labels: [n], whole numbers below c    w: [m, c]    b: [c]
    Returns "losses" and "accuracies", both [epochs]: those of all n rows, with the weights at the end of each epoch;
    and "w" [m, c] and "b" [c], the trained ones.
    """
    n = len(x)
    w, b = w.clone().requires_grad_(), b.clone().requires_grad_()
    losses, accuracies = [], []
    for _ in range(epochs):
        for start in range(0, n, bs):
            rows = slice(start, min(n, start + bs))
            xb, yb = x[rows], labels[rows]
            out = xb @ w + b
            loss = F.cross_entropy(out, yb)
            loss.backward()
            with torch.no_grad():
                for parameter in (w, b):
                    parameter -= rate * parameter.grad
                    parameter.grad = None
        losses.append(loss.detach())
        accuracies.append(accuracy(out, yb))
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
