"""diff-of-the-first-call

The residuals of the first batch stay for ever

The second batch's loss comes from the first one's residuals, and so does its gradient. What is stored to save
work has to be replaced when it is out of date.

help: When does what is stored stop being true?
look: p self.diff, inp[:, 0] - targ
at: `if not hasattr(self, "diff"): ...`
"""

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        if not hasattr(self, "diff"):
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
            sizes[storage.data_ptr()] = storage.nbytes() // tensor.element_size()
    return sum(sizes.values())
