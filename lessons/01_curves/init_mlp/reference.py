"""The sizes of a two-layer network, and numbers for it to start from."""

import torch


def init_mlp(x: torch.Tensor, y: torch.Tensor, nh: int, n_out: int, gen: torch.Generator) -> dict[str, int | torch.Tensor]:
    """Read the sizes off the data, then draw the weights from gen: w1 first, w2 second. Biases are zero."""
    n, m = x.shape  # two Python ints
    c = int(y.max()) + 1  # labels count from 0, so the largest is one less than their number
    return {
        "n": n,
        "m": m,
        "c": c,
        "w1": torch.randn(m, nh, generator=gen),  # [m, nh]: from every input to every hidden unit
        "b1": torch.zeros(nh),  # [nh]: one for each hidden unit
        "w2": torch.randn(nh, n_out, generator=gen),  # [nh, n_out]: from every hidden unit to every output
        "b2": torch.zeros(n_out),  # [n_out]: one for each output
    }
