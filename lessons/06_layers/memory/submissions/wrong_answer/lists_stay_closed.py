"""lists-stay-closed

What is inside a list is not counted

Tuples are opened, lists are not. A layer may keep its tensors in a list, too. `args` is a tuple in your base
class, and so nothing shows there.

help: Which two kinds of containers does the brief name?
look: p vars(model.layers[0]).keys() if model.layers else vars(model.loss).keys()
at: none
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
        for item in kept if isinstance(kept, tuple) else [kept]:
            if isinstance(item, torch.Tensor) and item.is_floating_point():
                yield item


def kept_floats(model):
    sizes = {}
    for layer in [*model.layers, model.loss]:
        for tensor in tensors_of(layer):
            storage = tensor.untyped_storage()
            sizes[storage.data_ptr()] = storage.nbytes() // tensor.element_size()
    return sum(sizes.values())
