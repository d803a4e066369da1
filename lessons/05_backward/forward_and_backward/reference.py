"""One forward and one backward pass through a multi-layer perceptron."""

import torch
from lin import lin
from lin_grad import lin_grad
from mse import mse
from mse_grad import mse_grad
from relu import relu
from relu_grad import relu_grad


def forward_and_backward(
    x: torch.Tensor, targ: torch.Tensor, w1: torch.Tensor, b1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor
) -> torch.Tensor:
    """Return the loss, and set .g on x and on the four parameters."""
    l1 = lin(x, w1, b1)  # [n, m] -> [n, nh]
    l2 = relu(l1)  # [n, nh]
    out = lin(l2, w2, b2)  # [n, nh] -> [n, 1]
    loss = mse(out, targ)  # []

    mse_grad(out, targ)  # sets out.g [n, 1]
    lin_grad(l2, out, w2, b2)  # reads out.g, sets l2.g [n, nh], w2.g, b2.g
    relu_grad(l1, l2)  # reads l2.g, sets l1.g [n, nh]
    lin_grad(x, l1, w1, b1)  # reads l1.g, sets x.g [n, m], w1.g, b1.g
    return loss
