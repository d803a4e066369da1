"""asked-with-in

A comparison of two tensors is used as a yes or no

`==` between tensors compares number by number, and so does `in` for each item of a list. The answer is a
tensor of True and False, which is neither: "Boolean value of Tensor with more than one value is ambiguous",
or the shapes do not fit at all.

help: Which number could tell two storages apart, instead of the tensors themselves?
look: p model.loss.out == model.loss.out
at: `_ not in _`
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
    seen, total = [], 0
    for layer in [*model.layers, model.loss]:
        for tensor in tensors_of(layer):
            storage = tensor.untyped_storage()
            if tensor not in seen:
                seen.append(tensor)
                total += storage.nbytes() // tensor.element_size()
    return total
