"""divided-by-n-twice

The report is too small: it is divided by the number of rows twice

Each batch's loss and accuracy is a mean already. Added up over the batches and divided by n, they come out
about as many times too small as a batch has rows. With batches of one row it is right.

help: Of how many rows is one batch's loss the mean, and by what may the sum of such means be divided?
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
        loss_sum, accuracy_sum = 0.0, 0.0
        with torch.no_grad():
            for start in range(0, n, bs):
                xb, yb = x[start : start + bs], labels[start : start + bs]
                out = xb @ w + b
                loss_sum += F.cross_entropy(out, yb)
                accuracy_sum += accuracy(out, yb)
        losses.append(loss_sum / n)
        accuracies.append(accuracy_sum / n)
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
