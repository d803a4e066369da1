"""A multi-layer perceptron, forward."""

import torch
from lin import lin
from relu import relu


def forward_mlp(
    xb: torch.Tensor, w1: torch.Tensor, b1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Push a batch through the network and keep what comes out of every step."""
    l1 = lin(xb, w1, b1)  # [n, m] -> [n, nh]
    l2 = relu(l1)  # [n, nh]; l1 keeps its negative numbers
    out = lin(l2, w2, b2)  # [n, nh] -> [n, o]; no rectifier here
    return l1, l2, out
