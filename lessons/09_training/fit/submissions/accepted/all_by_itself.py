"""Uses no earlier exercise: slices, the library's loss and the step are written out."""

import torch
import torch.nn.functional as F


def fit(x, y, model, params, epochs=3, bs=64, lr=0.5):
    history = []
    for _ in range(epochs):
        for start in range(0, len(x), bs):
            part = slice(start, start + bs)
            slopes = torch.autograd.grad(F.cross_entropy(model(x[part]), y[part]), params)
            with torch.no_grad():
                for p, slope in zip(params, slopes):
                    p.sub_(slope, alpha=lr)
        history.append(look(x, y, model))
    return history


@torch.no_grad()
def look(x, y, model):
    scores = model(x)
    right = (scores.argmax(1) == y).sum().item()
    return F.cross_entropy(scores, y).item(), right / len(y)
