"""best-so-far

Each pair is the best one so far, not the one of its epoch

When the network gets worse the report does not show it. That it gets worse is the most important thing that a validation set can say.

help: What should the report say in an epoch in which the loss rises?
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
    best = [min(report[: i + 1]) for i in range(len(report))]
    return best
