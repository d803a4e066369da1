"""both-by-valid

Both sets are scaled by the validation rows

The training rows have no part in the scale. It is the leak at its largest: everything that the network sees depends on the rows that it should never have seen.

help: Which of the two sets is there to learn from?
look: p len(train), len(valid)
at: `fit_scaler(valid)`
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
    scaler = fit_scaler(valid)
    return scale(train, scaler), scale(valid, scaler)
