"""nothing-moves

Nothing moves

After a step every parameter is where it was, whatever its gradient.

if `MomentumSGD(params, ...)`: A Tensor of the engine is not a torch tensor. `p -= ...` inside
MomentumSGD makes a new Tensor, and gives it the name `p` in that loop alone; the parameter never
hears of it.

else: MomentumSGD moves torch tensors in place, by the `grad` that it finds on them. The gradients
of the engine are on the engine's Tensors.

help: What does MomentumSGD move, and where does it look for a gradient?
look: p [type(p).__name__ for p in params]
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
        self.opt = MomentumSGD(params, lr, momentum)

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
