"""Writes the rule of momentum once more, on the data of the Tensors, and needs no other optimizer."""

from data_loader import DataLoader, collate
from dataset import Dataset
from no_recording import no_grad
from normalise import scale_sets
from own_training import score_loss, scores
from samplers import BatchSampler


def make_loaders(train, valid, bs, sampler):
    x, x_valid = scale_sets(train[0], valid[0])  # [n, m] and [v, m], by the training rows
    in_order = BatchSampler(range(len(x_valid)), bs)
    train_dl = DataLoader(Dataset(x, train[1]), BatchSampler(sampler, bs), collate)
    valid_dl = DataLoader(Dataset(x_valid, valid[1]), in_order, collate)
    return train_dl, valid_dl


class EngineSGD:
    def __init__(self, params, lr, momentum):
        self.params, self.lr, self.momentum = params, lr, momentum
        self.buffers = {}

    def step(self):
        for place, p in enumerate(self.params):
            if p.grad is None:
                continue
            before = self.buffers.get(place, 0)
            self.buffers[place] = self.momentum * before + p.grad
            p.data = p.data - self.lr * self.buffers[place]

    def zero_grad(self):
        for p in self.params:
            p.grad = None


def judge(params, loader):
    loss, right, rows = 0.0, 0, 0
    with no_grad():
        for xb, yb in loader:
            out = scores(xb, params)  # [bs, c]
            loss += score_loss(out, yb).data.item() * len(yb)  # a mean times its rows: a sum
            right += (out.data.argmax(1) == yb).sum().item()
            rows += len(yb)
    return loss / rows, right / rows


def learn(epochs, params, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        for xb, yb in train_dl:
            score_loss(scores(xb, params), yb).backward()
            opt.step()
            opt.zero_grad()
        report.append(judge(params, valid_dl))
    return report
