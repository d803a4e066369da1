"""batch-means-on-the-way

The report is a mean of the batches' means, made while the weights moved

Two things are different from what the brief asks for. Each batch is judged by the weights of the moment when
it came up, so the report is about no network that ever existed; and the rows of a short last batch count more
than others. It costs nothing, and many programs report such numbers.

help: Which weights does the brief ask about, and what share of the mean should each row get?
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
        loss_sum, accuracy_sum, batches = 0.0, 0.0, 0
        for start in range(0, n, bs):
            rows = slice(start, min(n, start + bs))
            xb, yb = x[rows], labels[rows]
            out = xb @ w + b
            loss = F.cross_entropy(out, yb)
            loss.backward()
            loss_sum = loss_sum + loss.detach()
            accuracy_sum = accuracy_sum + accuracy(out, yb)
            batches += 1
            with torch.no_grad():
                for parameter in (w, b):
                    parameter -= rate * parameter.grad
                    parameter.grad = None
        losses.append(loss_sum / batches)
        accuracies.append(accuracy_sum / batches)
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
