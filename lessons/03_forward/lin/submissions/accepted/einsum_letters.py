"""Names the letters of the product with einsum, then adds the bias."""

import torch


def lin(x, w, b):
    return torch.einsum("ni,io->no", x, w) + b
