"""library-linear

The finished layer from the library

`F.linear` is this exercise. Your program fits it well, with the weights turned round as the library wants them, and
the numbers are right. But the point is to have nothing in the network that you could not take apart.

help: What two things does `F.linear` do with its three arguments?
look: p x.shape, w.shape, b.shape
at: return
"""

import torch.nn.functional as F


def lin(x, w, b):
    return F.linear(x, w.T, b)
