"""ties-count-as-right

A row counts as right when its right class shares first place

For instance when the score of the right class is compared with the highest score of the row.
Without ties that is the same. But a network that gives all classes the same score would then be
right every time, with an accuracy of 1 and nothing learned. A row has *one* answer: the first of
the highest.

help: What does your function say of scores that are all 0?
look: p out.max(1).values, out.argmax(1)
"""

import torch


def accuracy(out, yb):
    right_scores = out[torch.arange(len(yb)), yb]
    return (right_scores == out.max(1).values).float().mean()
