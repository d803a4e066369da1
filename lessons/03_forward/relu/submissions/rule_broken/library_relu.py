"""library-relu

The library's own rectifier

The numbers are right; they come from the function that this exercise is about. The whole of it fits in one line that
you can write yourself, and in the backward pass you will want to know exactly what that line did.

help: If you had to explain in one sentence what happens to one number, what would you say?
look: p x, x > 0
at: return
"""

import torch


def relu(x):
    return torch.relu(x)
