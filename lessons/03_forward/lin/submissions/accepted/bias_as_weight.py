"""Treats the bias as the weight of an extra input that is always 1, so that one product does everything."""

import torch


def lin(inputs, weights, bias):
    ones = inputs.new_ones(inputs.shape[0], 1)
    return torch.cat([inputs, ones], dim=1) @ torch.cat([weights, bias[None]], dim=0)
