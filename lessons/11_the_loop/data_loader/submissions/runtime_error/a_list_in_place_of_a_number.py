"""a-list-in-place-of-a-number

The dataset is asked for a whole list at once

This dataset gives one row for one number, and raises TypeError for a list. A tensor takes a list of numbers; a folder of pictures does not. Ask
for the rows one by one, and let `collate` put them together.

help: What does `dataset[0]` give, and what would `dataset[[0, 1]]` have to be?
look: p dataset
at: `self.dataset[numbers]`
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
            yield self.collate(self.dataset[numbers])
