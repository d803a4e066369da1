"""library-rule

The answer comes from the library

`torch.broadcast_shapes` knows the rule, and later you may ask it whenever you like. Here the rule is what you write: it is short, and
whoever has written it once sees the stretched shape before the program runs.

help: If you lay (5, 1, 4) over (3, 4), what do you do on each axis, in words?
look: p s, t
at: entry
"""

import torch


def broadcast_shape(s, t):
    try:
        return tuple(torch.broadcast_shapes(s, t))
    except RuntimeError as error:
        raise ValueError(str(error)) from error
