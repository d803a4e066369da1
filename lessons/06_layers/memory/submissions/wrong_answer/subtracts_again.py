"""subtracts-again

The difference is kept, and computed again all the same

The gradient is right for as long as nobody touches the targets. But backward takes the difference a second
time, and so the memory for the first is spent for nothing. If the targets' memory is reused in between, the
gradient even belongs to other targets than the loss did.

help: Which attribute of the layer holds the difference already?
look: p self.diff
at: assign $2.g in MseStored.bwd
"""

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp[:, 0] - targ
        return self.diff.pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * (inp[:, 0] - targ)[:, None] / inp.shape[0]


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
