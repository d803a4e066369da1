"""no-step

No parameter has moved

The gradients were found, and no step was taken. The report says the same in every epoch.

help: Which of the five calls in the brief changes a parameter?
look: p opt
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
        report.append(evaluate(model, loss_func, valid_dl))
    return report
