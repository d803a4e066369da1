"""the-first-order-kept

Every epoch goes through the batches in the order of the first

The loader was asked once and its batches were kept. It may give other ones each time, since it shuffles or draws; and all batches at once have to fit into memory.

if `list(train_dl)`: `list(train_dl)` walks through the loader once.

help: How often should train_dl be walked through in three epochs?
look: p train_dl
at: `list(train_dl)`
"""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    kept = list(train_dl)
    for _ in range(epochs):
        model.train()
        for xb, yb in kept:
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
