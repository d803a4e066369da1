"""Adds the absolute value: negative numbers cancel, positive ones double."""


def relu(activations):
    return (activations + activations.abs()) / 2
