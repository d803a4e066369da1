"""Squeezes the column away; with [n, 1] that is right for one row, too."""


def residual(out, targ):
    return out.squeeze() - targ


def mse(out, targ):
    return (residual(out, targ) ** 2).mean()
