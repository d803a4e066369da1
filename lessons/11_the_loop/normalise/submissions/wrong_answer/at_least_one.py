"""at-least-1

No deviation is below 1

A column whose deviation is smaller than 1 is not stretched at all. Columns of small numbers are exactly those for which the scale was meant.

if `_.clamp(min=1)` or `_.clamp(1)`: `clamp(min=1)` lifts everything that is below 1.

help: By what should a column with a deviation of 0.1 be divided?
look: p train.max(0).values - train.min(0).values
at: `_.clamp(min=1)`
"""

import torch


def fit_scaler(train):
    mean = train.mean(0)
    std = ((train - mean) ** 2).mean(0).sqrt()
    return mean, std.clamp(min=1)


def scale(x, scaler):
    mean, std = scaler
    return (x - mean) / std


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
