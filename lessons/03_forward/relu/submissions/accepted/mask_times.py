"""Multiplies by a mask of zeros and ones."""


def relu(x):
    keep = x > 0
    return x * keep
