"""a-little-added

Something is added to every deviation

It keeps a column that never changes from becoming nan, and moves all the others a little: a column with deviations of 0.001 by 1 in a hundred if what is added is 0.00001. And a validation pixel
that was never lit in training becomes a hundred thousand.

if `_ + 1e-5` or `_ + 1e-8` or `_ + 1e-6` or `_ + 1e-7`: A small number under the division is usual in batch norm, where a batch may have any values. Here it is not needed.

help: By what should a column be divided that never changes?
look: p train.min(0).values == train.max(0).values
at: `_ + 1e-5`
"""

import torch


def fit_scaler(train):
    mean = train.mean(0)
    std = ((train - mean) ** 2).mean(0).sqrt()
    return mean, std + 1e-5


def scale(x, scaler):
    mean, std = scaler
    return (x - mean) / std


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
