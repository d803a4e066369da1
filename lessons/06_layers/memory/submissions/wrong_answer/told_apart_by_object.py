"""told-apart-by-object

A view is counted beside the tensor that it looks at

One tensor under two names counts once, as it should. But a flattened picture is another object on the same
numbers. What is held in memory is the storage, and both hold the same one.

if `id(_)`: `id(tensor)` tells objects apart, not storages.

help: What do `x.untyped_storage().data_ptr()` and the same of `x.flatten(1)` have in common?
look: p [type(layer).__name__ for layer in model.layers]
at: `_[id(_)] = _`
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
            sizes[id(tensor)] = storage.nbytes() // tensor.element_size()
    return sum(sizes.values())
