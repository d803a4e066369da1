"""one-list-too-many-counted

Where nothing is left over, the length is one too large

n // bs + 1 is right where something is left over, and only there.

help: How many lists are there for six numbers in threes?
look: p len(self.sampler), self.bs
at: none
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
        n = len(self.sampler)
        return n // self.bs + (not self.drop_last)

    def __iter__(self):
        batch = []
        for row in self.sampler:
            batch.append(row)
            if len(batch) == self.bs:
                yield batch
                batch = []  # a new list: the old one belongs to whoever has it
        if batch and not self.drop_last:
            yield batch
