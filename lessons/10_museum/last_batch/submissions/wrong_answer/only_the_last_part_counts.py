"""sum-replaced-not-added-to

Only the last batch of the evaluation counts

It is weighted as one part of n rows, and the others are missing: loss and accuracy are too small. A running
sum has to be added to in each iteration; where it is replaced, only the last part is left.

help: What is in the running sum after the second batch: both parts, or the second?
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
            for start in range(0, n, bs):
                xb, yb = x[start : start + bs], labels[start : start + bs]
                out = xb @ w + b
                loss_sum = F.cross_entropy(out, yb, reduction="sum")
                hits = accuracy(out, yb) * len(yb)
        losses.append(loss_sum / n)
        accuracies.append(hits / n)
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
