"""looked-at-in-training-mode

The validation rows are judged in training mode

Dropout is at work in the report, and what the model remembers of its batches moves with the validation rows: they have left a trace in it.

help: Which of the layers behave differently in training?
look: p [part.training for part in model.modules()]
at: none
"""

import torch


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
        with torch.no_grad():
            pairs = [(loss_func(model(xb), yb).item(), (model(xb).argmax(1) == yb).double().mean().item(), len(yb)) for xb, yb in valid_dl]
        n = sum(size for _, _, size in pairs)
        report.append((sum(loss * size for loss, _, size in pairs) / n, sum(share * size for _, share, size in pairs) / n))
    return report
