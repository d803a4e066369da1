# slip: the means of the batches are added up and divided by the number of rows
# source: course follow-along
# named: divided-by-n-twice
import torch
import torch.nn.functional as F


def accuracy(out: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """The share of rows whose largest score is that of their label."""
    return (out.argmax(1) == labels).float().mean()


@torch.no_grad()
def evaluate(x, labels, w, b, bs):
    parts = [(x[i : i + bs] @ w + b, labels[i : i + bs]) for i in range(0, len(x), bs)]
    loss = sum(F.cross_entropy(out, yb) for out, yb in parts)  # WRONG
    hits = sum(accuracy(out, yb) for out, yb in parts)  # WRONG
    return loss / len(x), hits / len(x)  # WRONG


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
        loss, share = evaluate(x, labels, w, b, bs)
        losses.append(loss)
        accuracies.append(share)
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
