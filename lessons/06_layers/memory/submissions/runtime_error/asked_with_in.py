"""asked-with-in

`in` is used to look for a tensor in a list

`tensor in seen` compares with `==`, and for tensors that compares number by number. The answer is a tensor of True
and False, which is neither: "Boolean value of Tensor with more than one value is ambiguous", or the shapes do not fit
at all.

help: Which number or object could you put into the list in place of the tensor itself?
look: p model.loss.out == model.loss.out
at: entry in kept_floats
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
