"""pairs-taken-for-columns

The pairs are taken apart as if there were two of them

Whatever makes two parts of the list takes the first pair for the rows and the second one for the labels. With three pairs there are too many values, with
one too few, and with two it goes wrong later. What you have is a list of pairs, and what you need are two lists.

help: How many items does `pairs` have, and what is in each?
look: p len(pairs), pairs[0]
at: `xs, ys = pairs`
"""

import torch


def collate(pairs):
    xs, ys = pairs
    return torch.stack(xs), torch.stack(ys)


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self):
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in numbers])
