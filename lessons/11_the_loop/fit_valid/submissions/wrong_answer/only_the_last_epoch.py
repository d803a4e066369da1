"""only-the-last-epoch

The report has one pair, that of the last epoch

The look belongs to every epoch. One at the end says where the network is, and not how it got there.

help: How often should valid_dl be walked through in three epochs?
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
    if epochs:
        report.append(evaluate(model, loss_func, valid_dl))
    return report
