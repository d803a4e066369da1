"""rows-forgotten

The gradient is not divided by the number of rows

It is n times too large. The loss is a mean, so each residual's share in it is one n-th.

help: Which letter of the formula of `inp.g` was lost in the move?
look: p inp.shape
at: assign $2.g in MseStored.bwd
"""

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp[:, 0] - targ
        return self.diff.pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * self.diff[:, None]


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
