"""all-rows-together

The validation rows have a part in the scale

Mean and deviation are those of both sets together. The validation rows have been looked at before the question "how does it do on rows that nobody has seen" was
asked. This is the leak, and the numbers that it makes are usually a little too good.

help: Which rows would be known, on the day when the network is used?
look: p len(train), len(valid)
at: `fit_scaler(torch.cat(_))`
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
    scaler = fit_scaler(torch.cat([train, valid]))
    return scale(train, scaler), scale(valid, scaler)
