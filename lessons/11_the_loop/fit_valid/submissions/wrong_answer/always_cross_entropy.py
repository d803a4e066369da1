"""always-cross-entropy

The loss function that was passed is not the one that trains

The model learns by cross entropy whichever function came in, and the report speaks of the other one.

help: Which function does `backward` go through?
look: p loss_func
at: `cross_entropy(_, _)`
"""

from torch.nn.functional import cross_entropy
from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:
            opt.zero_grad()
            loss = cross_entropy(model(xb), yb)
            loss.backward()
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
