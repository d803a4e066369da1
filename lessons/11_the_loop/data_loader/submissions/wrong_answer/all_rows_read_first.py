"""all-rows-read-first

The whole dataset is read before the first batch

Every row is fetched once, in the order of the set, before the loop gets anything; the lists only say which of them go together. That needs memory for
all of them, and reads rows that no list may ask for.

help: How many rows does the first list name?
look: p len(dataset), batches
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
        rows = [self.dataset[i] for i in range(len(self.dataset))]
        for numbers in self.batches:
            yield self.collate([rows[i] for i in numbers])
