"""only-the-best

One pair comes back: the best

A list with a pair for each epoch was asked for. The best of them can be found in it; the others cannot be found in the best.

help: How many pairs should come back after three epochs?
look: p epochs
at: return
"""

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
        report.append(evaluate(model, loss_func, valid_dl))
    return min(report) if report else report
