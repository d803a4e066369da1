"""pythons-random

The orders do not come from the random numbers of torch

They are random, and each epoch has another one. But neither a generator that is passed nor `torch.manual_seed` has any influence, so nobody can repeat a training run.

if `random.shuffle(_)` or `random.sample(_, _)`: Python's `random` has a state of its own, which torch knows nothing of.

help: Which random numbers does `torch.manual_seed` set, and which do you use?
look: p self.generator
at: `return iter(random.sample(range(self.n), self.n))`
"""

import random


class Sampler:
    """The numbers from 0 to n - 1, in order or shuffled; each walk is a new one."""

    def __init__(self, n, shuffle=False, generator=None):
        self.n, self.shuffle, self.generator = n, shuffle, generator

    def __len__(self):
        return self.n

    def __iter__(self):
        if self.shuffle:  # drawn here: every walk begins with an order of its own
            return iter(random.sample(range(self.n), self.n))
        return iter(range(self.n))


class BatchSampler:
    """The numbers of a sampler in lists of bs; the last one may be shorter, or left out."""

    def __init__(self, sampler, bs, drop_last=False):
        self.sampler, self.bs, self.drop_last = sampler, bs, drop_last

    def __len__(self):
        n = len(self.sampler)
        return n // self.bs if self.drop_last else -(-n // self.bs)  # rounded down, or up

    def __iter__(self):
        batch = []
        for row in self.sampler:
            batch.append(row)
            if len(batch) == self.bs:
                yield batch
                batch = []  # a new list: the old one belongs to whoever has it
        if batch and not self.drop_last:
            yield batch
