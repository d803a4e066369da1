"""look-before-training

Each pair is about the model before its epoch

The first is about the start, and the model as it is in the end is never judged.

help: In which state is the model when you look at the validation rows in epoch 1?
look: p epochs
at: none
"""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        report.append(evaluate(model, loss_func, valid_dl))
        model.train()
        for xb, yb in train_dl:
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
    return report
