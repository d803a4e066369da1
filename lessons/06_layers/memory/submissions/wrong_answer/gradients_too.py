"""gradients-too

Gradients are counted as well

Before backward there are none, and your count is right. Afterwards every tensor has a `.g` of its own size,
and the number nearly doubles. That is true of memory, and it is another question: a gradient belongs to a
tensor, and the question here is what the layers hold.

help: Which objects have a `.g`, and which objects' attributes should you count?
look: p vars(model.loss).keys(), model.loss.out
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
                yield from (g for g in vars(item).values() if isinstance(g, torch.Tensor))


def kept_floats(model):
    sizes = {}
    for layer in [*model.layers, model.loss]:
        for tensor in tensors_of(layer):
            storage = tensor.untyped_storage()
            sizes[storage.data_ptr()] = storage.nbytes() // tensor.element_size()
    return sum(sizes.values())
