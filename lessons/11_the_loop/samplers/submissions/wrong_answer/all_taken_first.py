"""all-taken-first

All numbers are taken before the first list is given

The lists are right. But a sampler may be long, or have no end at all, and a loader that should work on a few lists ahead would have them all at once.

if `list(_)`: `list(...)` of a sampler goes through all of it.

help: How many numbers have to be known for the first list?
look: p self.bs
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
        return n // self.bs if self.drop_last else -(-n // self.bs)  # rounded down, or up

    def __iter__(self):
        rows = list(self.sampler)
        for start in range(0, len(rows), self.bs):
            batch = rows[start : start + self.bs]
            if len(batch) == self.bs or not self.drop_last:
                yield batch
