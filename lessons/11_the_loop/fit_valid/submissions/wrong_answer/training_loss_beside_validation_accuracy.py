"""training-loss-beside-validation-accuracy

The accuracy is about the validation rows, the loss is that of the last training batch

The two numbers of a pair are about different rows, and about different moments: the training loss was found before the last step.

help: On which rows was each of the two numbers found?
look: p train_dl, valid_dl
at: none
"""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    loss = None
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
        report.append((loss.item(), evaluate(model, loss_func, valid_dl)[1]))
    return report
