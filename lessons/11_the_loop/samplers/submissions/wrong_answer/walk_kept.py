"""walk-kept

The second epoch is empty

The walk itself is kept, and it is a single one: after the first epoch it is at its end. Nothing raises an error, the loop simply has no more passes, and a network is trained for one epoch, whatever was asked for.

help: What does `next` say of a walk that is over?
look: p vars(self)
at: none
"""

import torch


class Sampler:
    """The numbers from 0 to n - 1, in order or shuffled; each walk is a new one."""

    def __init__(self, n, shuffle=False, generator=None):
        self.n, self.shuffle, self.generator = n, shuffle, generator
        self.walk = iter(torch.randperm(n, generator=generator).tolist() if shuffle else range(n))

    def __len__(self):
        return self.n

    def __iter__(self):
        return self.walk


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
