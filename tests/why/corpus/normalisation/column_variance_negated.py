"""The variance is the squared mean minus the mean square, the wrong way round.

task: gain_and_shift
set: sixth
"""

import torch

def stats(batch):
    n = batch.shape[0]
    mean = batch.sum(0, keepdim=True) / n
    mean_of_squares = (batch * batch).sum(0, keepdim=True) / n
    var = mean * mean - mean_of_squares  # WRONG
    return mean, var

def standardize(x, gain, shift):
    mean, var = stats(x)
    std = torch.sqrt(var + 1e-5)
    x_hat = (x - mean) / std
    return gain * x_hat + shift
