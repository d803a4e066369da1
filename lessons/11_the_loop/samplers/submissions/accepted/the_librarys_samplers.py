"""The library's own samplers, which keep the same promises."""

import torch
from torch.utils import data


class Sampler:
    def __init__(self, n, shuffle=False, generator=None):
        self.n = n
        self.shuffle = shuffle
        self.generator = generator

    def __len__(self):
        return self.n

    def __iter__(self):
        rows = range(self.n)
        if self.shuffle and self.generator is not None:
            return iter(data.RandomSampler(rows, generator=self.generator))
        return iter(torch.randperm(self.n).tolist()) if self.shuffle else iter(data.SequentialSampler(rows))


class BatchSampler(data.BatchSampler):
    def __init__(self, sampler, bs, drop_last=False):
        super().__init__(sampler, batch_size=bs, drop_last=drop_last)
        self.bs = bs
