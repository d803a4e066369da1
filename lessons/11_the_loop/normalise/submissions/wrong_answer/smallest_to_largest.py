"""smallest-to-largest

The columns go from 0 to 1: smallest and largest number set the scale

One row that is far away sets the scale for all. The brief asks for mean and deviation.

help: What is the mean of a column after your scaling?
look: p train.min(0).values, train.max(0).values
at: `train.min(0)`
"""

import torch


def fit_scaler(train):
    mean = train.min(0).values
    std = train.max(0).values - mean
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x, scaler):
    mean, std = scaler
    return (x - mean) / std


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
