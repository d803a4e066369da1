"""length-by-walking

Asking for the length changes the orders that follow

The length is right, and it was found by going through the sampler once. With `shuffle` that draws an order which nobody sees, so the next epoch has another one than it would have had. `len` should only count.

if `len(list(self))` or `sum(1 for _ in self)`: This is a whole walk.

help: Can you say how many lists there are without going through them?
look: p len(self.sampler), self.bs
at: `return sum(1 for _ in self)`
"""

import torch


class Sampler:
    """The numbers from 0 to n - 1, in order or shuffled; each walk is a new one."""

    def __init__(self, n, shuffle=False, generator=None):
        self.n, self.shuffle, self.generator = n, shuffle, generator

    def __len__(self):
        return self.n

    def __iter__(self):
        if self.shuffle:  # drawn here: every walk begins with an order of its own
            return iter(torch.randperm(self.n, generator=self.generator).tolist())
        return iter(range(self.n))


class BatchSampler:
    """The numbers of a sampler in lists of bs; the last one may be shorter, or left out."""

    def __init__(self, sampler, bs, drop_last=False):
        self.sampler, self.bs, self.drop_last = sampler, bs, drop_last

    def __len__(self):
        return sum(1 for _ in self)

    def __iter__(self):
        batch = []
        for row in self.sampler:
            batch.append(row)
            if len(batch) == self.bs:
                yield batch
                batch = []  # a new list: the old one belongs to whoever has it
        if batch and not self.drop_last:
            yield batch
