"""returned-not-yielded

A loop gets something that is not an iterator

"iter() returned non-iterator": `__iter__` has to return something that gives one batch after the other. Here it returns the first batch.

if `return _`: `return` ends the method with its first value, in a loop too.

help: Which word gives out a value and continues afterwards?
look: p vars(self).keys()
at: `return self.collate(...)`
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
            return self.collate([self.dataset[i] for i in numbers])
