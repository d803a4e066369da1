"""asleep-after-the-first-epoch

From the second epoch on the model trains in evaluation mode

The first epoch is right. Then the look at the validation rows puts the model to rest, and nothing wakes it up: dropout is off for the rest of the training, and what batch norm remembers stays
where it is.

help: What is `model.training` when the second epoch begins?
look: p model.training
at: none
"""

import torch


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    model.train()
    for _ in range(epochs):
        for xb, yb in train_dl:
            opt.zero_grad()
            loss = loss_func(model(xb), yb)
            loss.backward()
            opt.step()
        model.eval()
        with torch.no_grad():
            pairs = [(loss_func(model(xb), yb).item(), (model(xb).argmax(1) == yb).double().mean().item(), len(yb)) for xb, yb in valid_dl]
        n = sum(size for _, _, size in pairs)
        report.append((sum(loss * size for loss, _, size in pairs) / n, sum(share * size for _, share, size in pairs) / n))
    return report
