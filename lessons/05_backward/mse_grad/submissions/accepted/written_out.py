"""Makes a column of the targets, so that everything has the right shape from the start."""


def mse_grad(guesses, targets):
    n = len(targets)
    guesses.g = (guesses - targets[:, None]) * 2 / n
