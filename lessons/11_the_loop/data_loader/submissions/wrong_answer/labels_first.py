"""labels-first

The labels come before the rows

A batch is (xb, yb), as the pairs are (x, y). The loop that takes it apart gets the labels as rows and the rows as labels.

help: In which order does a loop `for xb, yb in loader` expect the two?
look: p pairs[0]
at: `return _`
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(ys), torch.stack(xs)


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self):
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in numbers])
