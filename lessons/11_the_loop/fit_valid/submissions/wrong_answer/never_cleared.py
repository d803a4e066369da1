"""never-cleared

Each step follows the gradients of all batches so far

Nothing clears them, so every batch is added to those before. The steps get longer and longer, and point where the first batches wanted to go.

help: What is in `p.grad` when the second `backward` is called?
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
        report.append(evaluate(model, loss_func, valid_dl))
    return report
