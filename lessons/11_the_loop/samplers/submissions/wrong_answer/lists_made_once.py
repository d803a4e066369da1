"""lists-made-once

Every epoch has the same lists

They are made when the BatchSampler is made, from one walk through the sampler. The sampler shuffles again each time it is asked, and it is asked only once.

help: How often is your sampler asked for a walk, in three epochs?
look: p vars(self)
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
        self.lists = []
        walk = iter(sampler)
        while batch := [row for _, row in zip(range(bs), walk)]:
            self.lists.append(batch)
        if drop_last and self.lists and len(self.lists[-1]) < bs:
            self.lists.pop()

    def __len__(self):
        n = len(self.sampler)
        return n // self.bs if self.drop_last else -(-n // self.bs)  # rounded down, or up

    def __iter__(self):
        for batch in self.lists:
            yield batch
