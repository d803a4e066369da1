"""valid-not-scaled

The validation rows come back as they were

The network learns from columns with mean 0 and is asked about columns of the old size. Its answers there are about other numbers than those it knows.

help: In which units are the rows that the network learns from?
look: p valid.mean(0)
at: `return scale(train, scaler), valid`
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
    return scale(train, scaler), valid
