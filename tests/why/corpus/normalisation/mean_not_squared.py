"""The variance subtracts the mean instead of its square.

task: standardised_first_layer
set: final
known: likely
"""


def column_stats(x):
    n = x.shape[0]
    mean = x.sum(0) / n
    var = (x ** 2).sum(0) / n - mean  # WRONG
    return mean, var.sqrt()

def first_layer(x, w, b):
    mean, std = column_stats(x)
    x = (x - mean) / std
    return x @ w + b
