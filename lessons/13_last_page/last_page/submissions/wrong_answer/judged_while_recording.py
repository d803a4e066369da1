"""judged-while-recording

The look at the validation rows was recorded

The numbers are right. But the engine noted every step of the way to them, a graph for each batch,
and nobody walks back from a report.

help: What are the parents of a loss that `judge` computes?
look: p params[0].parents
at: none
"""

from data_loader import DataLoader, collate
from dataset import Dataset
from momentum import MomentumSGD
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
        self.params = params
        self.opt = MomentumSGD([p.data for p in params], lr, momentum)  # moved in place, there

    def step(self):
        for p in self.params:
            p.data.grad = p.grad  # where MomentumSGD looks for it
        self.opt.step()

    def zero_grad(self):
        for p in self.params:
            p.grad = None


def judge(params, loader):
    loss, right, rows = 0.0, 0, 0
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
