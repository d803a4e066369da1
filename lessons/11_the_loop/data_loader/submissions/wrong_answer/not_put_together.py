"""not-put-together

A batch is a list of pairs

The rows are the right ones, in the right order, and nobody has put them together. A model takes `[bs, m]`.

help: Which function makes a batch of a list of pairs?
look: p vars(self).keys()
at: `yield _`
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
            yield [self.dataset[i] for i in numbers]
