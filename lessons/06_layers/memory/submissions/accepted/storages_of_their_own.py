"""Finds the storages by recursion through whatever has attributes, and adds up their bytes by kind of number."""

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp.squeeze(-1) - targ
        self.rows = inp.shape[0]
        return torch.dot(self.diff, self.diff) / self.rows

    def bwd(self, out, inp, targ):
        inp.g = torch.stack([self.diff], dim=1) * 2 / self.rows


def storages(value, found):
    if isinstance(value, torch.Tensor):
        if value.is_floating_point():
            memory = value.untyped_storage()
            found[memory.data_ptr()] = (memory.nbytes(), value.element_size())
    elif isinstance(value, (tuple, list)):
        for item in value:
            storages(item, found)
    elif hasattr(value, "__dict__"):
        storages(list(vars(value).values()), found)
    return found


def kept_floats(model):
    return sum(total // each for total, each in storages([*model.layers, model.loss], {}).values())
