"""A multi-layer perceptron, forward: linear, rectifier, linear."""

import torch
from lin import lin
from relu import relu


def forward_mlp(
    xb: torch.Tensor, w1: torch.Tensor, b1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Push a batch through the network and keep what comes out of every step.

    xb: [n, m]
    w1: [m, nh], b1: [nh]    the first linear layer
    w2: [nh, o], b2: [o]     the second linear layer
    Returns (l1 [n, nh], l2 [n, nh], out [n, o]): after the first layer, after the rectifier, after the second layer.
    """
    raise NotImplementedError("forward_mlp: write me")
