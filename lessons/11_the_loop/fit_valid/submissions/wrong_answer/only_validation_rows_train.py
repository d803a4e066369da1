"""only-validation-rows-train

The model trains on the validation rows alone

The training rows are never used. The report is excellent, and it is about the very rows that the network was fitted to.

help: Over which loader does the loop go that calls `backward`?
look: p opt
at: `for _, _ in valid_dl: ...`
"""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        model.train()
        for xb, yb in valid_dl:
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
