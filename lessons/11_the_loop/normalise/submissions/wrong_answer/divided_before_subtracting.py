"""divided-before-subtracting

x is divided first, and then the mean is subtracted as it was

x / std - mean is something else than (x - mean) / std: the mean is in the old units, and what it is subtracted from is not.

help: Which parentheses does the formula in the brief have?
look: p x.mean(0), scaler
at: `x / std - mean`
"""

import torch


def fit_scaler(train):
    mean = train.mean(0)
    std = ((train - mean) ** 2).mean(0).sqrt()
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x, scaler):
    mean, std = scaler
    return x / std - mean


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
