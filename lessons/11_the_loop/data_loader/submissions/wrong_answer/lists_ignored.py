"""lists-ignored

The rows come in the order of the set, whatever the lists say

Only the lengths of the lists count here. So every epoch has the same order, rows that are asked for twice come once, and a sampler that shuffles does nothing.

help: Which row should come first, if the first list is [2, 0]?
look: p dataset, batches
at: none
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.stack(ys)


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self):
        at = 0
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in range(at, at + len(numbers))])
            at += len(numbers)
