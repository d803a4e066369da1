# slip: the running sums of the evaluation are replaced in each iteration
# source: course follow-along
# named: sum-replaced-not-added-to
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
        with torch.no_grad():
            for start in range(0, n, bs):
                xb, yb = x[start : start + bs], labels[start : start + bs]
                scores = xb @ w + b
                tot_loss = F.cross_entropy(scores, yb) * len(yb)  # WRONG
                tot_acc = accuracy(scores, yb) * len(yb)  # WRONG
        losses.append(tot_loss / n)
        accuracies.append(tot_acc / n)
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
