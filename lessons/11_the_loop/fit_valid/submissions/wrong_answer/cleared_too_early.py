"""cleared-before-the-step

Nothing moves: the gradients are cleared before the step can use them

`backward` finds them, `zero_grad` throws them away, and `step` has nothing to go by. All pairs of the report are equal.

help: What does `step` find in `p.grad`?
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
            opt.zero_grad()
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
