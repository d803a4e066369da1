"""gradient-is-a-vector

inp.g is a vector, and inp a column

`diff` is `[n]`, and so is your `inp.g`. The guesses are `[n, 1]`, and a gradient has the shape of its own
tensor.

help: Which axis has to come back on the way from `diff` to `inp.g`?
look: p self.diff.shape, inp.shape
at: assign $2.g in MseStored.bwd
"""

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp[:, 0] - targ
        return self.diff.pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * self.diff / inp.shape[0]


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
            sizes[storage.data_ptr()] = storage.nbytes() // tensor.element_size()
    return sum(sizes.values())
