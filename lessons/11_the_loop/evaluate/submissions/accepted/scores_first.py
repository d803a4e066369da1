"""Collects the scores of all rows first, and asks the loss function once about all of them."""

import torch


def evaluate(net, criterion, dl):
    awake = [part for part in net.modules() if part.training]
    try:
        net.eval()
        return measure(net, criterion, dl)
    finally:
        for part in awake:
            part.training = True


@torch.no_grad()
def measure(net, criterion, dl):
    scores, labels = [], []
    for xb, yb in dl:
        scores.append(net(xb))
        labels.append(yb)
    out, y = torch.cat(scores), torch.cat(labels)
    return criterion(out, y).item(), (out.argmax(1) == y).double().mean().item()
