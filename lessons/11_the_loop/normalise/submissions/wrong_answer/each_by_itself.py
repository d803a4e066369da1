"""each-by-itself

The validation rows are scaled by their own mean and deviation

So both sets have mean 0, and whatever makes them different is gone: were every validation picture twice as bright, nobody would see it. A single row would even become all zeros.

help: What would a single validation row become?
look: p train.mean(0), valid.mean(0)
at: `scale(valid, fit_scaler(valid))`
"""

import torch


def fit_scaler(train):
    mean = train.mean(0)
    std = ((train - mean) ** 2).mean(0).sqrt()
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x, scaler):
    mean, std = scaler
    return (x - mean) / std


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, fit_scaler(valid))
