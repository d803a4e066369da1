"""Training loss and validation loss, side by side."""

import functools

import digits
import torch
import torch.nn.functional as F
from evaluate import evaluate
from fit_valid import fit_valid

EPOCHS = 40
FEW = 150  # rows to learn from: few enough to be learned by heart


def validation_loss():
    """The loss on 357 digits that were held out, after each of 40 epochs on 150 others. It falls, and then it stays where it is, while the network goes on to learn the 150 by heart."""
    return {"curve": [valid for _, valid in _losses()]}


def training_loss():
    """The loss on the 150 digits that the network learns from, after the same epochs: it only falls. A report about these rows would never have shown what the other picture shows."""
    return {"curve": [train for train, _ in _losses()]}


@functools.cache
def _losses():
    """(training loss, validation loss) after each epoch."""
    torch.manual_seed(0)
    (x, y), held_out = digits.split()
    train_dl = [(x[i : i + 32], y[i : i + 32]) for i in range(0, FEW, 32)]
    train_dl[-1] = tuple(part[: FEW % 32] for part in train_dl[-1])
    model = torch.nn.Sequential(torch.nn.Linear(64, 100), torch.nn.ReLU(), torch.nn.Linear(100, 10))
    opt = _Steps(list(model.parameters()), 0.5)
    losses = []
    for _ in range(EPOCHS):
        [(valid, _)] = fit_valid(1, model, F.cross_entropy, opt, train_dl, [held_out])
        losses.append((evaluate(model, F.cross_entropy, train_dl)[0], valid))
    return losses


class _Steps:
    """Plain gradient descent; torch.optim takes a second to import."""

    def __init__(self, params, lr):
        self.params, self.lr = params, lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
