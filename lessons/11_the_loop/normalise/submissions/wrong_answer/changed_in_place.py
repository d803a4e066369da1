"""changed-in-place

The table that was passed is changed

The scaled numbers are in the tensor that came in. Its owner still believes to have the old ones; whoever scales the set a second time, or finds the scaler of it later, gets something
else.

if `x -= mean` or `x /= std` or `x.sub_(_)` or `x.div_(_)`: `-=` and `/=` write into the tensor itself, and so does whatever has a name that ends in an underscore.

help: What is in `train` after the call?
look: p x.mean(0)
at: `x -= mean`
"""

import torch


def fit_scaler(train):
    mean = train.mean(0)
    std = ((train - mean) ** 2).mean(0).sqrt()
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x, scaler):
    mean, std = scaler
    x -= mean
    x /= std
    return x


def scale_sets(train, valid):
    scaler = fit_scaler(train)
    return scale(train, scaler), scale(valid, scaler)
