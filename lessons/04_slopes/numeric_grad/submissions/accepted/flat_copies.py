"""Counts through a flattened copy and brings it back into shape for every call of f."""

import torch


def numeric_grad(func, point, step=1e-5):
    slopes = []
    for i in range(point.numel()):
        up, down = point.flatten().clone(), point.flatten().clone()
        up[i] += step
        down[i] -= step
        slopes.append((func(up.reshape(point.shape)) - func(down.reshape(point.shape))).item() / (2 * step))
    return torch.tensor(slopes, dtype=point.dtype).reshape(point.shape)
