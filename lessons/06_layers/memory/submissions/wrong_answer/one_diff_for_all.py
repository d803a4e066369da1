"""one-diff-for-all

All losses share one diff

Another loss that is called overwrites it, and the first one's gradient is then made of the second one's
residuals. What is kept on the class (`MseStored.diff`) or in a variable of the file is there once for all
losses.

help: Where would each loss keep residuals of its own?
look: p vars(self).keys()
at: `MseStored.diff = _`
"""

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        MseStored.diff = inp[:, 0] - targ
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
            sizes[storage.data_ptr()] = storage.nbytes() // tensor.element_size()
    return sum(sizes.values())
