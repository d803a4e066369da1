"""told-apart-by-shape

Two tensors of one shape are taken for one

The rectifier's input and output have the same shape and are two tensors, each with its own memory. Here the
second does not count beside the first.

help: What is different about two tensors of the same shape, even if all their numbers are equal?
look: p [type(layer).__name__ for layer in model.layers]
at: `_[tuple(_.shape)] = _`
"""

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp[:, 0] - targ
        return self.diff.pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * self.diff[:, None] / inp.shape[0]


def tensors_of(layer):
    for kept in vars(layer).values():
        for item in kept if isinstance(kept, (tuple, list)) else [kept]:
            if isinstance(item, torch.Tensor) and item.is_floating_point():
                yield item


def kept_floats(model):
    sizes = {}
    for layer in [*model.layers, model.loss]:
        for tensor in tensors_of(layer):
            storage = tensor.untyped_storage()
            sizes[tuple(tensor.shape)] = storage.nbytes() // tensor.element_size()
    return sum(sizes.values())
