"""tuples-for-lists

The batches are tuples

To a tensor, `x[4, 0]` is row 4 and column 0, while `x[[4, 0]]` is two rows. With a tuple as an index the wrong one of the two happens.

if `tuple(_)`: `tuple` makes a tuple of it.

help: What is `x[(4, 0)]`?
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
            batch.append(row)
            if len(batch) == self.bs:
                yield tuple(batch)
                batch = []  # a new list: the old one belongs to whoever has it
        if batch and not self.drop_last:
            yield tuple(batch)
