"""short-batch-counts-full

The rows of a short last batch count more than others

The report is about all rows and the right weights, and it is a mean of batch means. With twelve rows in
batches of five, the last two rows count as much as five. It is right whenever all batches are equally long.

help: How many rows does the last batch have, and what share of the mean does each of them get?
look: p len(labels), bs
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
        with torch.no_grad():
            parts = [(x[i : i + bs] @ w + b, labels[i : i + bs]) for i in range(0, n, bs)]
            losses.append(torch.stack([F.cross_entropy(out, yb) for out, yb in parts]).mean())
            accuracies.append(torch.stack([accuracy(out, yb) for out, yb in parts]).mean())
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
