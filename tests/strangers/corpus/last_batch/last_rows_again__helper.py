# slip: the scores are made again after the last step, from the last batch only
# source: course follow-along
# named: last-batch-with-new-weights
import torch
import torch.nn.functional as F


def accuracy(out: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """The share of rows whose largest score is that of their label."""
    return (out.argmax(1) == labels).float().mean()


def report(x, labels, w, b):
    with torch.no_grad():
        scores = x @ w + b
        return F.cross_entropy(scores, labels), accuracy(scores, labels)


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
        loss_now, share = report(xb, yb, w, b)  # WRONG
        losses.append(loss_now)
        accuracies.append(share)
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
