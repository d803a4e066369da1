"""report-keeps-its-graph

The numbers are right, but every loss still carries autograd's graph

Each reported loss has a `grad_fn`, and keeps what a way back from it would need: with 1,440 digits, 14,400
log-probabilities per epoch, for as long as somebody keeps the report. Nobody is going to walk back from
there.

help: The steps of the training are taken where autograd does not look; where is the report made?
look: p (x @ w + b).requires_grad
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
        scores = x @ w + b  # [n, c]: all rows, and the weights as they are now
        losses.append(F.cross_entropy(scores, labels))
        accuracies.append(accuracy(scores, labels))
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
