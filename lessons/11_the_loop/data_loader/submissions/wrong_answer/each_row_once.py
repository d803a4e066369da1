"""each-row-once

A row that is asked for twice comes once

Numbers that a list names again are left out, so that batch is shorter than its list. A sampler that draws with replacement names rows twice on purpose.

help: How many rows should the list [1, 1, 4] give?
look: p batches
at: `dict.fromkeys(numbers)`
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
            yield self.collate([self.dataset[i] for i in dict.fromkeys(numbers)])
