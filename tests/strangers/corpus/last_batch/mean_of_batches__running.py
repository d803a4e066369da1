# slip: the report adds up the batches' means while the weights move, and divides by the number of batches
# source: course follow-along
# named: batch-means-on-the-way
import torch
import torch.nn.functional as F


def accuracy(out: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """The share of rows whose largest score is that of their label."""
    return (out.argmax(1) == labels).float().mean()


def fit(x, labels, w, b, epochs, bs, rate):
    n = len(x)
    w, b = w.clone().requires_grad_(), b.clone().requires_grad_()
    losses, accuracies = [], []
    for epoch in range(epochs):
        running_loss, running_accuracy, batches = 0.0, 0.0, 0
        for start in range(0, n, bs):
            xb, yb = x[start : start + bs], labels[start : start + bs]
            out = xb @ w + b
            loss = F.cross_entropy(out, yb)
            loss.backward()
            running_loss = running_loss + loss.detach()  # WRONG
            running_accuracy = running_accuracy + accuracy(out, yb)  # WRONG
            batches += 1
            with torch.no_grad():
                w -= rate * w.grad
                b -= rate * b.grad
                w.grad = None
                b.grad = None
        losses.append(running_loss / batches)  # WRONG
        accuracies.append(running_accuracy / batches)  # WRONG
    return {
        "losses": torch.stack(losses),
        "accuracies": torch.stack(accuracies),
        "w": w.detach(),
        "b": b.detach(),
    }
