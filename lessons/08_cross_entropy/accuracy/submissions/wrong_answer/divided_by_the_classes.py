"""divided-by-the-classes

The number of right rows is divided by the number of classes

A fraction of the rows needs n below the line. With as many rows as classes it is right by accident,
and with more it can exceed 1.

help: Of how many answers are yours a fraction?
look: p out.shape, len(yb)
at: return
"""

import torch


def accuracy(out, yb):
    return (out.argmax(1) == yb).sum() / out.shape[1]
