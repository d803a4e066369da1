"""back-after-the-first-epoch

Only one epoch is trained

The function returns at the end of its first epoch, whatever `epochs` says.

if `return _`: A `return` inside a loop ends the loop.

help: How far to the right should `return` be?
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
        return report
    return report
