"""Trains a small network from a given start, and keeps a record of what passes through it and when."""

import torch
import torch.nn.functional as F
from fit_valid import fit_valid
from torch import nn


class EverySecond(nn.Module):
    """Dropout without chance: in training every second column is 0 and the others count twice."""

    def forward(self, x):
        if not self.training:
            return x
        keep = torch.arange(x.shape[1]) % 2 == 0
        return x * keep.to(x.dtype) * 2


class Remembered(nn.Module):
    """Remembers a mean of what has passed in training, as batch norm does; subtracts it in evaluation mode."""

    def __init__(self, like):
        super().__init__()
        self.register_buffer("mean", torch.zeros_like(like))

    def forward(self, x):
        if not self.training:
            return x - 0.1 * self.mean
        self.mean = self.mean + 0.1 * (x.detach().mean(0) - self.mean)
        return x


class Network(nn.Module):
    """Linear, remembered, rectified, half of it dropped, linear. Counts the rows that it sees in each mode."""

    def __init__(self, w1, b1, w2):
        super().__init__()
        self.w1, self.b1, self.w2 = (nn.Parameter(start.clone()) for start in (w1, b1, w2))
        self.remembered, self.dropped = Remembered(b1), EverySecond()
        self.trained, self.recorded = [], []

    def forward(self, x):
        if torch.is_grad_enabled():
            self.recorded.append(len(x))
        if self.training:
            self.trained.append(len(x))
        return self.dropped(self.remembered(x @ self.w1 + self.b1).relu()) @ self.w2


class Steps:
    """An optimizer that counts."""

    def __init__(self, params, lr):
        self.params, self.lr = list(params), lr
        self.steps = 0

    def step(self):
        self.steps += 1
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None


class Batches:
    """Rows in batches, from the start in every loop; counts the loops. turned: every second loop goes backwards."""

    def __init__(self, x, y, bs, turned=False):
        self.pairs = [(x[i : i + bs], y[i : i + bs]) for i in range(0, len(x), bs)]
        self.turned, self.loops = turned, 0

    def __iter__(self):
        self.loops += 1
        yield from self.pairs[::-1] if self.turned and self.loops % 2 == 0 else self.pairs


def train(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr):
    return _run(_Task(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr))


def train_in_another_order_each_time(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr):
    return _run(_Task(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr, turned=True))


def begin_in_evaluation_mode(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr):
    task = _Task(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr)
    task.model.eval()
    return _run(task)


def begin_with_gradients_left_over(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr):
    task = _Task(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr)
    for p in task.model.parameters():
        p.grad = torch.ones_like(p)
    return _run(task)


def train_with_another_loss(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr):
    """A loss that is not cross entropy: the mean squared distance from a table of 0 and 1."""

    def squared(scores, yb):
        return ((scores - F.one_hot(yb, scores.shape[1]).to(scores.dtype)) ** 2).mean()

    return _run(_Task(x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr), squared)


class _Task:
    def __init__(self, x, y, x_valid, y_valid, w1, b1, w2, epochs, bs, lr, turned=False):
        self.model, self.epochs = Network(w1, b1, w2).train(), epochs
        self.train_dl = Batches(x, y, bs, turned)
        self.valid_dl = Batches(x_valid, y_valid, bs + 1)
        self.opt = Steps(self.model.parameters(), lr)


def _run(task, loss_func=F.cross_entropy):
    model = task.model
    report = fit_valid(task.epochs, model, loss_func, task.opt, task.train_dl, task.valid_dl)
    if isinstance(report, (list, tuple)):
        report = [tuple(item) if isinstance(item, (list, tuple)) else item for item in report]
    return {
        "the rows in each batch that the model saw in training mode": model.trained,
        "the rows in each batch that autograd followed": model.recorded,
        "the number of steps": task.opt.steps,
        "the number of loops over each loader": [task.train_dl.loops, task.valid_dl.loops],
        "w1 at the end": model.w1.detach(),
        "b1 at the end": model.b1.detach(),
        "w2 at the end": model.w2.detach(),
        "what the model remembers at the end": model.remembered.mean,
        "report": report,
    }
