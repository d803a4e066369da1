"""Trains a small network with fit from given start weights, and keeps a record of what passes through it."""

import torch
from fit import fit


class Record:
    """Counts what goes through a model. Rows that are only looked at, under no_grad, are not training."""

    def __init__(self, forward, params):
        self.forward = forward
        self.params = params
        self.rows = []
        self.places = []

    def __call__(self, xb):
        if torch.is_grad_enabled():
            self.rows.append(xb.shape[0])
            self.places.append(self.place())
        return self.forward(xb)

    def place(self):
        return [p.detach().clone() for p in self.params]

    def updates(self):
        """How often the parameters were found in another place than before."""
        path = [*self.places, self.place()]
        return sum(any(not torch.equal(a, b) for a, b in zip(before, after)) for before, after in zip(path, path[1:]))


def leaf(values):
    return values.detach().clone().requires_grad_()


def two_layers(x, y, w1, b1, w2, b2, epochs, bs, lr):
    return train(x, y, [w1, b1, w2, b2], ["w1", "b1", "w2", "b2"], network, (epochs, bs, lr))


def two_layers_by_default(x, y, w1, b1, w2, b2):
    return train(x, y, [w1, b1, w2, b2], ["w1", "b1", "w2", "b2"], network, ())


def one_matrix(x, y, w, epochs, bs, lr):
    return train(x, y, [w], ["w"], lambda xb, w: xb @ w, (epochs, bs, lr))


def network(xb, w1, b1, w2, b2):
    return torch.relu(xb @ w1 + b1) @ w2 + b2


def train(x, y, start, names, forward, settings):
    params = [leaf(values) for values in start]
    model = Record(lambda xb: forward(xb, *params), params)
    report = fit(x, y, model, list(params), *settings)
    if isinstance(report, (list, tuple)):
        report = [tuple(item) if isinstance(item, (list, tuple)) else item for item in report]
    return {
        "rows in each batch that autograd followed": model.rows,
        "updates": model.updates(),
        **{f"{name} at the end": p.detach() for name, p in zip(names, params)},
        "slopes are cleared at the end": all(p.grad is None or not bool(p.grad.any()) for p in params),
        "report": report,
    }
