"""Derives the class from MomentumSGD itself: its parameters are the data, and it fetches their gradients."""

from data_loader import DataLoader, collate
from dataset import Dataset
from momentum import MomentumSGD
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


class EngineSGD(MomentumSGD):
    def __init__(self, params, lr, momentum):
        super().__init__([p.data for p in params], lr, momentum)
        self.nodes = list(params)

    def step(self):
        for node, data in zip(self.nodes, self.params):
            data.grad = node.grad
        super().step()
        for data in self.params:
            data.grad = None

    def zero_grad(self):
        for node in self.nodes:
            node.grad = None


def judge(params, loader):
    with no_grad():
        parts = [(scores(xb, params), yb) for xb, yb in loader]
        losses = [score_loss(out, yb).data.item() for out, yb in parts]
    counts = [len(yb) for _, yb in parts]
    hits = [int((out.data.argmax(1) == yb).sum()) for out, yb in parts]
    loss = sum(one * count for one, count in zip(losses, counts))
    return loss / sum(counts), sum(hits) / sum(counts)


def learn(epochs, params, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        for xb, yb in train_dl:
            score_loss(scores(xb, params), yb).backward()
            opt.step()
            opt.zero_grad()
        report.append(judge(params, valid_dl))
    return report
