"""asks-the-library

Torch was asked for the answer

`torch.broadcast_shapes` is the finished function, so the answers are right. What the exercise is after is that you can do without it: at the moment when a shape surprises
you, in the middle of a program, the rule has to be in your head.

help: Written under each other, flush right, what would you check in each column?
look: p s, t
at: return
"""

import torch


def broadcast_shape(s, t):
    try:
        return tuple(torch.broadcast_shapes(s, t))
    except RuntimeError:
        raise ValueError("shapes do not fit") from None
