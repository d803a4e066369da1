"""numbers-sorted

The rows of a batch are in another order than their numbers

Each batch has the rows that its list names, sorted by number. Rows and labels still belong together, and a mean over the batch does not notice. But
what comes should be what was asked for: row 2 first if the list is [2, 0].

help: Which label should come first for the list [2, 0]?
look: p batches
at: `sorted(_)`
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.stack(ys)


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self):
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in sorted(numbers)])
