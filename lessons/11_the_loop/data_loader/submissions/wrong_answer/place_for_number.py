"""place-for-number

Every batch has the first rows of the set

As many rows come as the list names, and they are rows 0, 1, 2 and so on in each batch: the places in the list, not the numbers in it. The rest of the set never comes.

help: Which row does the list [2, 0] name first?
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
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in range(len(numbers))])
