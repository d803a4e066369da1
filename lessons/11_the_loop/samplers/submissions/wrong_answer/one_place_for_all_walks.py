"""one-place-for-all-walks

Walks at the same time disturb each other

One walk after the other is right. Two at a time share one place: the inner loop takes the numbers away from the outer one, or sets it back to the start. The sampler is its own iterator, and there is only one of it.

if `return self`: `return self` in `__iter__` says: I am the walk.

help: Where is the place of a walk kept, and how many places are there for two loops?
look: p vars(self)
at: `return self`
"""

import torch


class Sampler:
    """The numbers from 0 to n - 1, in order or shuffled; each walk is a new one."""

    def __init__(self, n, shuffle=False, generator=None):
        self.n, self.shuffle, self.generator = n, shuffle, generator

    def __len__(self):
        return self.n

    def __iter__(self):
        order = torch.randperm(self.n, generator=self.generator).tolist() if self.shuffle else list(range(self.n))
        self.left = order[::-1]
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        return self.left.pop()


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
