"""mode-left-as-it-came

The model trains in whichever mode it came in

Nobody has put it into training mode. Where it comes in evaluation mode, dropout and batch norm are off during the whole training.

help: In which mode may the model come in?
look: p model.training
at: none
"""

from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        for xb, yb in train_dl:
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
