"""counted-twice

What two layers hold is counted twice

One layer's `out` is the next one's input, one tensor in two places. Here it counts once for each place: for
the 1,500 digits that is 151,500 numbers too many. Memory does not know how many names a tensor has.

help: Which tensor of the network on paper did you meet twice?
look: p model.layers[0].out is model.layers[1].args[0]
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
        for item in kept if isinstance(kept, (tuple, list)) else [kept]:
            if isinstance(item, torch.Tensor) and item.is_floating_point():
                yield item


def kept_floats(model):
    total = 0
    for layer in [*model.layers, model.loss]:
        for tensor in tensors_of(layer):
            storage = tensor.untyped_storage()
            total += storage.nbytes() // tensor.element_size()
    return total
