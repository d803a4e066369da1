"""The index of the cut is a float, which a slice does not accept.

task: split_and_standardise
set: held out
"""


def standardise(x):
    n = len(x)
    cut = n * 3 / 4  # WRONG
    train = x[:cut]
    rest = x[cut:]
    mu = train.mean(0)
    sd = train.std(0)
    train = (train - mu) / sd
    rest = (rest - mu) / sd
    return train, rest
