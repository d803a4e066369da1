"""a-look-after-every-batch

There is a pair for every batch

The validation rows are walked through after each step. With 23 batches in an epoch that takes most of the time, and the report has 23 times as many pairs as asked for.

help: Behind which of the two loops does the look belong?
look: p epochs
at: none
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
    return report
