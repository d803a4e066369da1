"""variance-for-deviation

The root is missing: std holds the mean of the squares

For a column in metres that is square metres. A column with a deviation of 30 would be divided by 900.

help: In which unit is the mean of the squares?
look: p train.shape
at: `((train - mean) ** 2).mean(0)`
"""

import torch


def fit_scaler(train):
    mean = train.mean(0)
    std = ((train - mean) ** 2).mean(0)
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x, scaler):
    mean, std = scaler
    return (x - mean) / std


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
