"""cleared-once-an-epoch

Within an epoch every step follows the gradients of all its batches so far

They are cleared when an epoch begins, and not between its batches. The first step of each epoch is right.

help: How many gradients are there to use in the third step of an epoch?
look: p [p.grad is None for p in model.parameters()]
at: none
"""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        model.train()
        opt.zero_grad()
        for xb, yb in train_dl:
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
