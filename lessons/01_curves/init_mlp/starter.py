"""The sizes of a two-layer network, and numbers for it to start from."""

import torch


def init_mlp(x: torch.Tensor, y: torch.Tensor, nh: int, n_out: int, gen: torch.Generator) -> dict[str, int | torch.Tensor]:
    """Read the sizes off the data, then draw the weights from gen: w1 first, w2 second. Biases are zero.

    x: [n, m]     one row per picture, one column per pixel
    y: [n]        labels, whole numbers that count from 0
    nh: how many hidden units
    n_out: how many outputs
    gen: where all random numbers come from, torch.randn(..., generator=gen)
    Returns a dict: n, m, c (Python ints), w1 [m, nh], b1 [nh], w2 [nh, n_out], b2 [n_out] (float32).
    """
    raise NotImplementedError("init_mlp: write me")
