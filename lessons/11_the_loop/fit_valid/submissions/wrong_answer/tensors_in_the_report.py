"""tensors-in-the-report

The report holds tensors, not numbers

Python floats can be kept, compared and drawn anywhere. A tensor prints almost alike.

help: What does `type(...)` say about the first number of your report?
look: p epochs
at: none
"""

import torch
from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
        pair = evaluate(model, loss_func, valid_dl)
        report.append((torch.tensor(pair[0]), torch.tensor(pair[1])))
    return report
