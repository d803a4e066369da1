"""Each walk is an object with __next__, which knows its place; the samplers make them."""

import torch


class Walk:
    def __init__(self, order):
        self.order, self.place = order, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.place == len(self.order):
            raise StopIteration
        self.place += 1
        return self.order[self.place - 1]


class BatchWalk:
    def __init__(self, numbers, bs, drop_last):
        self.numbers, self.bs, self.drop_last = numbers, bs, drop_last

    def __iter__(self):
        return self

    def __next__(self):
        batch = []
        while len(batch) < self.bs:
            try:
                batch.append(next(self.numbers))
            except StopIteration:
                break
        if not batch or (self.drop_last and len(batch) < self.bs):
            raise StopIteration
        return batch


class Sampler:
    def __init__(self, n, shuffle=False, generator=None):
        self.n, self.shuffle, self.generator = n, shuffle, generator

    def __len__(self):
        return self.n

    def __iter__(self):
        order = list(range(self.n))
        if self.shuffle:  # Fisher and Yates: each place gets one of those that are left
            for last in range(self.n - 1, 0, -1):
                other = int(torch.randint(last + 1, (), generator=self.generator))
                order[last], order[other] = order[other], order[last]
        return Walk(order)


class BatchSampler:
    def __init__(self, sampler, bs, drop_last=False):
        self.sampler, self.bs, self.drop_last = sampler, bs, drop_last

    def __len__(self):
        n = len(self.sampler)
        return (n if self.drop_last else n + self.bs - 1) // self.bs

    def __iter__(self):
        return BatchWalk(iter(self.sampler), self.bs, self.drop_last)
