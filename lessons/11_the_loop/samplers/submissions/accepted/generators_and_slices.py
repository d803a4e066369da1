"""Both walks are functions with yield; numbers are taken in slices of the walk."""

from itertools import islice

import torch


class Sampler:
    def __init__(self, n, shuffle=False, generator=None):
        self.count = n
        self.mixed = shuffle
        self.source = generator
        self.n, self.shuffle = n, shuffle

    def __len__(self):
        return self.count

    def __iter__(self):
        if not self.mixed:
            yield from range(self.count)
            return
        keys = torch.rand(self.count, generator=self.source)
        for place in keys.argsort():
            yield int(place)


class BatchSampler:
    def __init__(self, sampler, bs, drop_last=False):
        self.sampler = sampler
        self.bs = bs
        self.drop_last = drop_last

    def __len__(self):
        full, rest = divmod(len(self.sampler), self.bs)
        return full + (rest > 0 and not self.drop_last)

    def __iter__(self):
        walk = iter(self.sampler)
        while batch := list(islice(walk, self.bs)):
            if len(batch) == self.bs or not self.drop_last:
                yield batch
