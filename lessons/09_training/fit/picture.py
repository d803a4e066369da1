"""Thirty epochs of your fit on the digits: 1,440 rows to learn from, 357 held out."""

import functools

import digits
import torch
from cross_entropy import cross_entropy
from fit import fit

EPOCHS, HIDDEN = 30, 50


def loss_by_epoch():
    """The loss over all 1,440 rows after each of 30 epochs, by your fit. At 0, before the first step, it is near log 10 = 2.3; nearly all of the way down is in the first few epochs."""
    _, _, losses = _trained()
    return {"curve": losses}


def what_one_unit_looks_for():
    """What one of the 50 hidden units looks for: its column of w1 as 8 rows of 8 pixels, drawn at random on the left, and after training on the right. The left edge is dark in nearly every picture, so the slopes there are 0 or nearly 0, and its weights have stayed where they were. Where the strokes are, a pattern has taken shape."""
    start, params, _ = _trained()
    before, after = start[0], params[0]
    unit = (after - before).pow(2).sum(0).argmax()  # the one that came furthest
    return {"images": torch.stack([before[:, unit], after[:, unit]]).reshape(2, 8, 8)}


def held_out_by_digit():
    """How many of 100 it gets right among the 357 pictures that it has never seen, digit by digit. One number for all of them would hide which digit it finds hard."""
    _, (x, y) = digits.split()
    _, params, _ = _trained()
    right = (_scores(x, *params).argmax(1) == y).float()
    return {"bars": {str(digit): 100 * right[y == digit].mean().item() for digit in range(10)}, "unit": "%"}


@functools.cache
def _trained():
    """(weights and biases at the start, at the end, and the loss before and after each epoch)."""
    (x, y), _ = digits.split()
    gen = torch.Generator().manual_seed(42)
    w1, w2 = torch.randn(64, HIDDEN, generator=gen) / 8, torch.randn(HIDDEN, 10, generator=gen) / HIDDEN**0.5
    start = [w1, torch.zeros(HIDDEN), w2, torch.zeros(10)]
    params = [values.clone().requires_grad_() for values in start]
    before = cross_entropy(_scores(x, *start), y).item()
    report = fit(x, y, lambda xb: _scores(xb, *params), params, EPOCHS, 64, 0.5)
    return start, [p.detach() for p in params], [before, *(loss for loss, _ in report)]


def _scores(xb, w1, b1, w2, b2):
    return torch.relu(xb @ w1 + b1) @ w2 + b2
