"""Another right program."""


import torch
def cross_entropy(x, y):
    logs = x - x.logsumexp(1)[:, None]
    return -logs.gather(1, y[:, None]).sum() / y.shape[0]
