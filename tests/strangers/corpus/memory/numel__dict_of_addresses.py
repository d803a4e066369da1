# slip: the numbers that each tensor shows are counted, not those of its storage
# source: own
# named: counted-what-is-shown
import torch
from module_class import Module


class MseStored(Module):
    def forward(self, inp, targ):
        self.diff = inp[:, 0] - targ
        return self.diff.pow(2).mean()

    def bwd(self, out, inp, targ):
        inp.g = 2 * self.diff[:, None] / inp.shape[0]


def kept_floats(model):
    counts = {}
    for layer in model.layers + [model.loss]:
        for value in vars(layer).values():
            items = value if isinstance(value, (list, tuple)) else (value,)
            for t in items:
                if torch.is_tensor(t) and t.is_floating_point():
                    counts[t.untyped_storage().data_ptr()] = t.numel()  # WRONG
    return sum(counts.values())
