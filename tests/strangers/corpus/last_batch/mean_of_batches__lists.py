# slip: the report adds up the batches' means while the weights move, and divides by the number of batches
# source: course follow-along
# named: batch-means-on-the-way
import torch
import torch.nn.functional as F


def accuracy(out: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """The share of rows whose largest score is that of their label."""
    return (out.argmax(1) == labels).float().mean()


def fit(x, labels, w, b, epochs, bs, rate):
    w, b = w.clone().requires_grad_(), b.clone().requires_grad_()
    history = {"losses": [], "accuracies": []}
    for _ in range(epochs):
        epoch_losses, epoch_hits = [], []
        for xb, yb in zip(x.split(bs), labels.split(bs)):
            out = xb @ w + b
            loss = F.cross_entropy(out, yb)
            loss.backward()
            epoch_losses.append(loss.detach())  # WRONG
            epoch_hits.append(accuracy(out.detach(), yb))  # WRONG
            with torch.no_grad():
                for parameter in (w, b):
                    parameter -= rate * parameter.grad
                    parameter.grad = None
        history["losses"].append(torch.stack(epoch_losses).mean())  # WRONG
        history["accuracies"].append(torch.stack(epoch_hits).mean())  # WRONG
    found = {name: torch.stack(values) for name, values in history.items()}
    return {**found, "w": w.detach(), "b": b.detach()}
