"""One step of gradient descent."""

import torch


def sgd_step(params: list[torch.Tensor], lr: float) -> None:
    """Move every parameter against its slope, in place, and clear the slope. Returns nothing.

    params: tensors that autograd watches (leaves with requires_grad), of any shapes
    lr: the learning rate
    Each p becomes p - lr * p.grad and stays the same object; afterwards p.grad is None or all zeros.
    A parameter whose .grad is None is left as it is.
    """
    raise NotImplementedError("sgd_step: write me")
