"""gradients-not-passed

The optimizer finds no gradients, and nothing moves

MomentumSGD leaves alone whatever has no gradient. It looks at torch's tensors, and the engine's
gradients are on the engine's Tensors.

help: Where does MomentumSGD look for a gradient, and where has `backward` put it?
look: p [p.grad is None for p in params]
at: none
"""

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


class EngineSGD:
    def __init__(self, params, lr, momentum):
        self.params = params
        self.opt = MomentumSGD([p.data for p in params], lr, momentum)  # moved in place, there

    def step(self):
        self.opt.step()

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
