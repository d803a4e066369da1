"""everything-at-the-first-batch

The first batch waits for all of them

Every row of the epoch has been fetched before the loop gets its first batch. The values are right; with pictures in files the loop would wait for a whole
epoch of reading, and all of it would have to fit into memory.

help: How many rows have to be read before the loop can begin?
look: p len(dataset)
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
        return iter([self.collate([self.dataset[i] for i in numbers]) for numbers in self.batches])
