"""seeded-again-each-time

The generator is set back to its seed in each walk

Samplers with different generators have different orders. But each walk of a sampler begins with the same random numbers, so all epochs are alike; and whoever shares the generator finds it back at its beginning.

if `_.manual_seed(_)`: `manual_seed` sets a generator back to the beginning, for all who use it.

help: What is the state of the generator after the first epoch, and what is it when the second begins?
look: p self.generator
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
        if self.generator is not None:
            self.generator.manual_seed(self.generator.initial_seed())
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
            yield batch
