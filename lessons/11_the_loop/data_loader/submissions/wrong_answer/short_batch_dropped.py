"""short-batch-dropped

The short batch at the end never comes

Its rows are in no batch, in no epoch. Whether a short batch is wanted is decided by whoever makes the lists; the loader gives one batch for each list.

help: How many batches should three lists give?
look: p batches
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
        lists = list(self.batches)
        for numbers in lists:
            if len(numbers) < len(lists[0]):
                break
            yield self.collate([self.dataset[i] for i in numbers])
