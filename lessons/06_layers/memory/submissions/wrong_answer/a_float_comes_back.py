"""a-float-comes-back

The count is a float

It is 13.0 where 13 is expected. A count is a whole number, and large ones are not even exact as floats.

if `_ / _`: `/` always gives a float in Python, even where nothing is left over.

help: Which division of two whole numbers gives a whole number?
look: p 13 / 1, 13 // 1
at: `_[_] = _ / _`
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
            sizes[storage.data_ptr()] = storage.nbytes() / tensor.element_size()
    return sum(sizes.values())
