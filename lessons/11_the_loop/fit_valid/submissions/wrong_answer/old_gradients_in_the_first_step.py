"""old-gradients-in-the-first-step

The first step follows gradients that were there before

Where none are left over everything is right. Otherwise the first batch is added to whatever somebody else's backward has left, and from then on every parameter is a little beside
its place.

help: What is in `p.grad` when your function is called?
look: p [p.grad is None for p in model.parameters()]
at: none
"""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
            opt.zero_grad()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
