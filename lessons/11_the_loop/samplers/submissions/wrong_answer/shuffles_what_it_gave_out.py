"""shuffles-what-it-gave-out

A new walk changes the order of one that is under way

One after the other, all epochs are right, each with an order of its own. But there is one list for all of them, and it is shuffled in place when a walk begins. Who is in the middle of it meets some numbers twice and others never.

if `_[:] = _`: `order[:] = …` writes into the list that others are going through.

help: How many lists of numbers are there, for two walks at the same time?
look: p vars(self)
at: none
"""

import torch


class Sampler:
    """The numbers from 0 to n - 1, in order or shuffled; each walk is a new one."""

    def __init__(self, n, shuffle=False, generator=None):
        self.n, self.shuffle, self.generator = n, shuffle, generator
        self.order = list(range(n))

    def __len__(self):
        return self.n

    def __iter__(self):
        if self.shuffle:
            self.order[:] = torch.randperm(self.n, generator=self.generator).tolist()
        return iter(self.order)


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
