"""inputs-let-go

The layer has let go of its inputs, and the base class needs them

"'MseStored' object has no attribute 'args'". With `diff` on the layer the guesses and targets may seem
superfluous, but `Module.backward` spreads `self.args` for `bwd`, and the gradient has to be set on one of
them. (Letting go saves nothing either: the last linear layer holds the guesses as its `out`.)

help: On which object is the gradient set, and where does `bwd` get it from?
look: p vars(self).keys()
at: `del self.args`
"""

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp[:, 0] - targ
        self.rows = inp.shape[0]
        del self.args
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
