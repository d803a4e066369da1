"""validation-rows-train

The model trains on the validation rows as well

After each epoch's look a step was taken for each of their batches. The report is about rows that the network has learned from, so it cannot say how it does on others.

help: How many steps does an epoch take, and over which loader?
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
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
        for xb, yb in valid_dl:
            opt.zero_grad()
            loss_func(model(xb), yb).backward()
            opt.step()
    return report
