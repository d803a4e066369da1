"""one-too-many-taken

For each list one number more is taken than needed

The lists are right. Whether a list is full is noticed only when the next number has arrived, and has been taken from the sampler for a list that nobody may want.

help: A list has bs numbers. Do you know that before the next number comes?
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
        batch = []
        for row in self.sampler:
            if len(batch) == self.bs:
                yield batch
                batch = []
            batch.append(row)
        if batch and (len(batch) == self.bs or not self.drop_last):
            yield batch
