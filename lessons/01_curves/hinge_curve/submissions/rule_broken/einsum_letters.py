"""einsum-letters

The letters add up for you

The heights are right. In an einsum the axis that is summed away is the letter that is missing on
the right; the next lesson ends with that. Here, find the same axis by its number.

help: Which letter is missing after your arrow, and which axis of the table is it?
look: p (slope * (x[:, None] - knee)).shape
at: return
"""

import torch


def hinge_curve(x, slope, knee, weight, base):
    return base + torch.einsum("nh,h->n", (slope * (x[:, None] - knee)).clamp(min=0), weight)
