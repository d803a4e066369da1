"""last-validation-batch

The report is about the last validation batch

The batches before were looked at, and what was found is gone. The last one may be short, or all of one class.

help: How many rows should a pair of the report be about?
look: p valid_dl
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
        model.eval()
        with torch.no_grad():
            for xb, yb in valid_dl:
                scores = model(xb)
                pair = loss_func(scores, yb).item(), (scores.argmax(1) == yb).double().mean().item()
        report.append(pair)
    return report
