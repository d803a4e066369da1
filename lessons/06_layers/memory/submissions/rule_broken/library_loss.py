"""library-loss

A loss of the library does the work

`F.mse_loss`, `nn.MSELoss` and their relatives stay out of this exercise. You have the residuals already, and
two operations make the loss of them.

help: What would the loss be, if you start from `self.diff`?
look: p self.diff
at: `F.mse_loss(...)`
"""

import torch
from module_class import Module
from torch.nn import functional as F


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp[:, 0] - targ
        return F.mse_loss(inp[:, 0], targ.to(inp.dtype), reduction="sum") / inp.shape[0]

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
