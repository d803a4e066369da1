"""report-on-training-rows

The report is about the training rows

It says how well the network knows the rows that it learns from. A network that has learned them by heart would get the best marks.

help: Which rows has the network never trained on?
look: p train_dl, valid_dl
at: `evaluate(model, loss_func, train_dl)`
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
        report.append(evaluate(model, loss_func, train_dl))
    return report
