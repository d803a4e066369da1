"""Multiplies by a mask instead of clamping, all in one expression."""


def hinge_curve(x, slope, knee, weight, base):
    return (weight * (line := (x.unsqueeze(1) - knee) * slope) * (line > 0)).sum(dim=-1) + base
