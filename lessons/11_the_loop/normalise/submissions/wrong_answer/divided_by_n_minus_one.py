"""divided-by-n-minus-1

The deviation is divided by n - 1

It is too large: by 41 in a hundred for two rows, by 1 in 3,000 for 1,440. For a single row it is 0 / 0, nan. The brief asks for the mean of the squares.

if `train.std(0)` or `train.std(dim=0)`: `x.std(...)` divides by n - 1, unless its `correction` is 0.

help: What is the deviation of 1 and 3, in the brief?
look: p len(train), train.std(0)
at: `train.std(0)`
"""

import torch


def fit_scaler(train):
    mean = train.mean(0)
    std = train.std(0)
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x, scaler):
    mean, std = scaler
    return (x - mean) / std


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
