"""Subtracts with add_ and a negative factor, fills the gradient with zeros, and uses no_grad as a decorator."""

import torch


@torch.no_grad()
def sgd_step(parameters, rate):
    for tensor in parameters:
        if tensor.grad is None:
            continue
        tensor.add_(tensor.grad, alpha=-rate)
        tensor.grad.zero_()
