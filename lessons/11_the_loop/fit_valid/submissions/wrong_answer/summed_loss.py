"""summed-loss

Each step is longer by the number of rows in its batch

The mean loss was multiplied by the rows before `backward`, so the gradients are those of the sum. A learning rate that fits one batch size is far too large for another.

help: What should happen to a step if the batch has twice as many rows of the same kind?
look: p opt
at: `_ = loss_func(model(xb), yb) * len(yb)`
"""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:
            opt.zero_grad()
            loss = loss_func(model(xb), yb) * len(yb)
            loss.backward()
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
