"""axis-of-size-1-kept

Mean and deviation are tables with one row

They are `[1, m]` instead of `[m]`, as `keepdim=True` leaves them. For the division it makes no difference; whoever looks at the scaler finds an axis too many.

help: Which shape does the brief give for mean and std?
look: p train.mean(0).shape
at: `train.mean(0, keepdim=True)`
"""

import torch


def fit_scaler(train):
    mean = train.mean(0, keepdim=True)
    std = ((train - mean) ** 2).mean(0, keepdim=True).sqrt()
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x, scaler):
    mean, std = scaler
    return (x - mean) / std


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
