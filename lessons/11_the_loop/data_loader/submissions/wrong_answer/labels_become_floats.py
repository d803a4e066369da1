"""labels-become-floats

The labels are floating-point numbers

The values are right and the dtype is not: labels that were int64 come out as float32, and the library's cross entropy takes those for
probabilities.

if `_.float()` or `torch.Tensor(...)`: `.float()` does that, and so does `torch.Tensor(...)` with a capital letter.

help: What is `y.dtype` before, and what after?
look: p pairs[0][1].dtype
at: `_.float()`
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.stack(ys).float()


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self):
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in numbers])
