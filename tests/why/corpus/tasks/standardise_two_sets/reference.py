"""The reference."""


def standardise(train, valid):
    m, s = train.mean(0), train.std(0)
    return (train - m) / s, (valid - m) / s
