"""The rectified linear unit."""

import torch


def relu(x: torch.Tensor) -> torch.Tensor:
    """Negative numbers become 0, all others stay; place by place.

    x: any shape; it is not changed
    Returns a new tensor with the shape and dtype of x.
    """
    raise NotImplementedError("relu: write me")
