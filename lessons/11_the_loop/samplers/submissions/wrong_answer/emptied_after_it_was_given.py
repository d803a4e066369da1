"""emptied-after-it-was-given

Lists that were given are empty afterwards

Whoever uses each list at once notices nothing. Whoever keeps them, a loader that fetches ahead for instance, finds one list many times. It was given away, and then emptied to be filled again.

if `_.clear()`: `clear()` empties the list that somebody else is holding.

help: After `yield`, to whom does the list belong?
look: p self.bs
at: `_.clear()`
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
                batch.clear()
        if batch and not self.drop_last:
            yield batch
