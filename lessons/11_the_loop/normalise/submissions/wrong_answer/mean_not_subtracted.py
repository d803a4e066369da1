"""mean-not-subtracted

The columns are stretched and not moved

Each has deviation 1 and still its old mean, in units of the deviation. A column from 1,000 to 1,001 stays far away from 0.

help: What is the mean of a scaled training column?
look: p x.mean(0)
at: `x / std`
"""

import torch


def fit_scaler(train):
    mean = train.mean(0)
    std = ((train - mean) ** 2).mean(0).sqrt()
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x, scaler):
    mean, std = scaler
    return x / std


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
