"""Runs through a list of steps and collects what each of them returns."""

from lin import lin
from relu import relu


def forward_mlp(batch, w1, b1, w2, b2):
    steps = [lambda value: lin(value, w1, b1), relu, lambda value: lin(value, w2, b2)]
    kept = [batch]
    for step in steps:
        kept.append(step(kept[-1]))
    return tuple(kept[1:])
