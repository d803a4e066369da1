"""one-loop-for-ever

The second loop gets nothing

There is one walk through the batches, made with the loader, and whoever loops takes from it. When it is used up it stays empty, without any error: an epoch
of no batches, after which training reports what it reported before.

if `(_ for _ in batches)`: A generator expression can be walked through once.

help: How often does Python call `__iter__` in three epochs, and what does yours return each time?
look: p batches
at: `return self.stream`
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.stack(ys)


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.stream = (collate([dataset[i] for i in numbers]) for numbers in batches)

    def __iter__(self):
        return self.stream
