"""Keeps a set of addresses and a running total; takes the column's route through the loss."""

import torch
from module_class import Module


class MseStored(Module):
    def forward(self, guesses, targets):
        column = guesses - targets[:, None]
        self.diff = column.squeeze(1)
        return (self.diff * self.diff).sum() / len(targets)

    def bwd(self, loss, guesses, targets):
        guesses.g = self.diff.unsqueeze(1) * (2 / len(self.diff))


def kept_floats(network):
    seen, total = set(), 0
    for layer in [*network.layers, network.loss]:
        waiting = list(layer.__dict__.values())
        while waiting:
            item = waiting.pop()
            if isinstance(item, (list, tuple)):
                waiting.extend(item)
            elif torch.is_tensor(item) and item.dtype.is_floating_point:
                address = item.untyped_storage().data_ptr()
                if address not in seen:
                    seen.add(address)
                    total += item.untyped_storage().size() // item.element_size()
    return total
