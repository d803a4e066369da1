"""One flat loop over training batches and looks; gradients come from autograd.grad and are put in their place by hand."""

import torch
from evaluate import evaluate


def fit_valid(epochs, model, loss_func, opt, train_dl, valid_dl):
    report = []
    params = list(model.parameters())
    for batch in stream(epochs, train_dl):
        if batch is None:
            report.append(evaluate(model, loss_func, valid_dl))
            continue
        model.train(True)
        xb, yb = batch
        slopes = torch.autograd.grad(loss_func(model(xb), yb), params)
        for p, slope in zip(params, slopes):
            p.grad = slope
        opt.step()
    return report


def stream(epochs, loader):
    for _ in range(epochs):
        yield from loader
        yield None
