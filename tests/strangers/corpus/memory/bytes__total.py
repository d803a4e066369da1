# slip: the result is in bytes
# source: own
# named: bytes-for-numbers
import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp[:, 0] - targ
        return self.diff.pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * self.diff[:, None] / inp.shape[0]


def tensors(value):
    if isinstance(value, torch.Tensor):
        return [value] if value.is_floating_point() else []
    if isinstance(value, (tuple, list)):
        return [t for item in value for t in tensors(item)]
    return []


def kept_floats(model):
    seen = set()
    total = 0
    for layer in [*model.layers, model.loss]:
        for tensor in tensors(list(layer.__dict__.values())):
            storage = tensor.untyped_storage()
            if storage.data_ptr() not in seen:
                seen.add(storage.data_ptr())
                total += storage.nbytes()  # WRONG
    return total
