"""labels-through-plain-numbers

The labels are taken out of their tensors

A label that has an axis raises an error, and one of 32 bits comes back with 64: the dtype is gone with the tensor. The labels are tensors already, and can be put together like the rows.

if `_.item()` or `int(_)`: `item()` is for tensors that hold a single number.

help: What are the dtype and the shape of one label, and what is left of them in a plain number?
look: p pairs[0][1].dtype, pairs[0][1].shape
at: `return torch.stack(xs), torch.tensor([y.item() for y in ys])`
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.tensor([y.item() for y in ys])


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self):
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in numbers])
