"""Scales by fit_scaler and scale, and makes the lists of rows to validate in one line."""

from data_loader import DataLoader, collate
from dataset import Dataset
from momentum import MomentumSGD
from no_recording import no_grad
from normalise import fit_scaler, scale
from own_training import score_loss, scores
from samplers import BatchSampler


def make_loaders(train, valid, bs, sampler):
    scaler = fit_scaler(train[0])

    def ready(rows):
        x, y = rows
        return Dataset(scale(x, scaler), y)

    held = ready(valid)
    in_order = [list(range(len(held)))[start : start + bs] for start in range(0, len(held), bs)]
    return (
        DataLoader(ready(train), BatchSampler(sampler, bs), collate),
        DataLoader(held, in_order, collate),
    )


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
        opt.zero_grad()
        for xb, yb in train_dl:
            loss = score_loss(scores(xb, params), yb)
            loss.backward()
            opt.step()
            opt.zero_grad()
            del loss
        report += [judge(params, valid_dl)]
    return report
