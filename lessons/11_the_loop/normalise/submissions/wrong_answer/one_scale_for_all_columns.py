"""one-scale-for-all-columns

There is one mean and one deviation for the whole table

The columns keep their different sizes; the whole table is moved. It is what one does with the pixels of a photograph, which are all alike. Columns with units of their own need numbers of their own.

help: How many means does the brief ask for?
look: p train.shape
at: `train.mean()`
"""

import torch


def fit_scaler(train):
    mean = train.mean().expand(train.shape[1])
    std = ((train - mean) ** 2).mean().sqrt().expand(train.shape[1])
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x, scaler):
    mean, std = scaler
    return (x - mean) / std


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
