"""Two context managers, one of which remembers the modes; the sums are kept in one tensor of float64."""

import contextlib

import torch


@contextlib.contextmanager
def at_rest(model):
    before = {name: part.training for name, part in model.named_modules()}
    model.train(False)
    try:
        yield
    finally:
        for name, part in model.named_modules():
            part.training = before[name]


def evaluate(model, loss_func, loader):
    sums = torch.zeros(3, dtype=torch.float64)
    with at_rest(model), torch.inference_mode():
        for rows, labels in loader:
            out = model(rows)
            n = len(labels)
            hits = out.argmax(dim=1).eq(labels).sum()
            sums += torch.tensor([loss_func(out, labels).double() * n, hits, n], dtype=torch.float64)
    return float(sums[0] / sums[2]), float(sums[1] / sums[2])
