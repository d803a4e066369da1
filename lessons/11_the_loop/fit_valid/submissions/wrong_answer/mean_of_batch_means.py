"""mean-of-batch-means

The report is a mean of the batches' means

A row of a short batch counts for more than one of a full batch. Where the validation rows come out even there is no difference.

help: How many rows does the last batch of valid_dl have?
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
            pairs = [(loss_func(model(xb), yb).item(), (model(xb).argmax(1) == yb).double().mean().item(), 1) for xb, yb in valid_dl]
        n = sum(size for _, _, size in pairs)
        report.append((sum(loss * size for loss, _, size in pairs) / n, sum(share * size for _, share, size in pairs) / n))
    return report
