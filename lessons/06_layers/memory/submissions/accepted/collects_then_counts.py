"""Collects all tensors in one list first, makes one for each address of them, and counts with numel of a flat view."""

from itertools import chain

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp.flatten() - targ
        return self.diff.square().mean()

    def bwd(self, out, inp, targ):
        inp.g = (self.diff + self.diff).reshape(inp.shape) / inp.numel()


def opened(value):
    return chain.from_iterable(map(opened, value)) if isinstance(value, (tuple, list)) else iter([value])


def kept_floats(model):
    layers = [*model.layers, model.loss]
    found = [item for layer in layers for item in opened(list(vars(layer).values())) if isinstance(item, torch.Tensor)]
    by_address = {tensor.untyped_storage().data_ptr(): tensor for tensor in found if tensor.is_floating_point()}
    return sum(tensor.untyped_storage().nbytes() // tensor.element_size() for tensor in by_address.values())
