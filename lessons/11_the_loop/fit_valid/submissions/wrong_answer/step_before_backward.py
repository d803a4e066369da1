"""step-before-backward

Each step follows the gradient of the batch before

The first one finds nothing and does nothing; the last gradient of the training is never used.

help: Which batch is the gradient of, when `step` is called?
look: p [p.grad is None for p in model.parameters()]
at: none
"""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    opt.zero_grad()
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:
            loss = loss_func(model(xb), yb)
            opt.step()
            opt.zero_grad()
            loss.backward()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
