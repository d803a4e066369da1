"""Writes the look at the validation rows out, as most people do: evaluation mode, no gradients, three sums."""

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
        loss_sum, right, rows = 0.0, 0, 0
        with torch.no_grad():
            for xb, yb in valid_dl:
                scores = model(xb)
                n = len(yb)
                loss_sum += loss_func(scores, yb).item() * n
                right += (scores.argmax(1) == yb).sum().item()
                rows += n
        report.append((loss_sum / rows, right / rows))
    return report
