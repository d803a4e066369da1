"""better-than-the-classifier

The report is better than the classifier that it is about

This is what the exhibit does: it reads other columns than it should, and finds more in the held-out
rows than there is. Scale and training are right for the columns that it reads. Ask of each number
in `study` from which rows it was made; one of them knows more than it may.

help: Which of the four, columns, scale, weights and accuracy, was made from which rows?
look: p len(x), held
at: none
"""

import torch
import torch.nn.functional as F

Scaler = tuple[torch.Tensor, torch.Tensor]


def strengths(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """How much each column says about the labels: the size of its correlation with them, 0 to 1.

    x: [n, m]    y: [n], 0 or 1, and both occur    Returns [m]; 0 for a column that never changes.
    """
    columns, labels = x - x.mean(0), y - y.mean()
    lengths = columns.norm(dim=0) * labels.norm()
    return (columns.T @ labels).abs() / lengths.where(lengths > 0, torch.ones_like(lengths))


def strongest(x: torch.Tensor, y: torch.Tensor, k: int) -> torch.Tensor:
    """The numbers of the k columns that say most, in ascending order: [k]."""
    return strengths(x, y).topk(k).indices.sort().values


def fit_scaler(train: torch.Tensor) -> Scaler:
    """The mean and the deviation of every column, both [k]; 1 in place of a deviation of 0."""
    mean, std = train.mean(0), train.std(0, correction=0)
    return mean, std.where(std > 0, torch.ones_like(std))


def scale(x: torch.Tensor, scaler: Scaler) -> torch.Tensor:
    """The rows of x by a scaler that was found before."""
    mean, std = scaler
    return (x - mean) / std


def train_classifier(
    x: torch.Tensor, y: torch.Tensor, steps: int, rate: float
) -> tuple[torch.Tensor, torch.Tensor]:
    """Weights [k] and a bias [], by gradient descent from zero on the cross entropy of all rows."""
    w = x.new_zeros(x.shape[1], requires_grad=True)
    b = x.new_zeros((), requires_grad=True)
    for _ in range(steps):
        F.binary_cross_entropy_with_logits(x @ w + b, y).backward()
        with torch.no_grad():
            for parameter in (w, b):
                parameter -= rate * parameter.grad
                parameter.grad = None
    return w.detach(), b.detach()


def accuracy(scores: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """The share of rows whose score is on the side of their label: above 0 for a 1."""
    return ((scores > 0) == (y > 0.5)).float().mean()


def study(
    x: torch.Tensor, y: torch.Tensor, held: int, k: int, steps: int, rate: float
) -> dict[str, torch.Tensor]:
    """Train on all rows but the last `held`, and judge by those: nobody has seen them before.

    x: [n, m]    y: [n], 0.0 or 1.0
    Returns "columns" [k], those that the classifier reads; "w" [k] and "b" [], its weights; and
    "accuracy" [], on the held-out rows.
    """
    columns = strongest(x, y, k)
    x = x[:, columns]  # [n, k]
    train, valid = x[:-held], x[-held:]
    y_train, y_valid = y[:-held], y[-held:]

    scaler = fit_scaler(train)  # of the training rows alone
    w, b = train_classifier(scale(train, scaler), y_train, steps, rate)
    right = accuracy(scale(valid, scaler) @ w + b, y_valid)
    return {"columns": columns, "w": w, "b": b, "accuracy": right}
