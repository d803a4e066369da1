# slip: the means of the batches are added up and divided by the number of rows
# source: course follow-along
# named: divided-by-n-twice
import torch
import torch.nn.functional as F


def accuracy(out: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """The share of rows whose largest score is that of their label."""
    return (out.argmax(1) == labels).float().mean()


def fit(x, labels, w, b, epochs, bs, rate):
    n = len(x)
    w, b = w.clone().requires_grad_(), b.clone().requires_grad_()
    losses, accuracies = [], []
    for _ in range(epochs):
        for start in range(0, n, bs):
            xb, yb = x[start : start + bs], labels[start : start + bs]
            out = xb @ w + b
            loss = F.cross_entropy(out, yb)
            loss.backward()
            with torch.no_grad():
                for parameter in (w, b):
                    parameter -= rate * parameter.grad
                    parameter.grad = None
        total, correct = torch.tensor(0.0, dtype=x.dtype), torch.tensor(0.0)
        for xb, yb in zip(x.split(bs), labels.split(bs)):
            with torch.no_grad():
                out = xb @ w + b
                total = total + F.cross_entropy(out, yb)  # WRONG
                correct = correct + accuracy(out, yb)  # WRONG
        losses.append(total / n)  # WRONG
        accuracies.append(correct / n)  # WRONG
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
