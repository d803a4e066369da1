"""The same sums with einsum, in which the hidden units are the letter that goes."""

import torch


def collapse_linear(w1, b1, w2, b2):
    return torch.einsum("ih,ho->io", w1, w2), torch.einsum("h,ho->o", b1, w2) + b2
