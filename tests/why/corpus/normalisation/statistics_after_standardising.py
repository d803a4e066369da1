"""The validation rows use statistics of training rows that are already standardised.

task: split_and_standardise
set: held out
"""


def standardise(x):
    cut = int(len(x) * 0.75)
    train, valid = x[:cut], x[cut:]
    train = (train - train.mean(0)) / train.std(0)
    valid = (valid - train.mean(0)) / train.std(0)  # WRONG
    return train, valid
