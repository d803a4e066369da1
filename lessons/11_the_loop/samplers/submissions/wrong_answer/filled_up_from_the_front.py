"""filled-up-from-the-front

A short last list is filled up with rows that have been there

Every list has bs numbers, and some rows come twice in an epoch: always the same ones, if the order is.

help: How many numbers are left for the last list?
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
        return n // self.bs if self.drop_last else -(-n // self.bs)  # rounded down, or up

    def __iter__(self):
        batch = []
        for row in self.sampler:
            batch.append(row)
            if len(batch) == self.bs:
                yield batch
                batch = []  # a new list: the old one belongs to whoever has it
        if batch and not self.drop_last:
            for row in self.sampler:
                if len(batch) < self.bs:
                    batch.append(row)
            yield batch
