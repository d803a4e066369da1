"""loops-share-their-place

Two loops over one loader disturb each other

The place in the lists is kept in the loader, so there is one for all loops: what one of them takes, the other does not get. It happens when a loop over the loader
runs inside another one, as a look at a batch in the middle of training does.

help: Where is it kept which list comes next, and how many of those places are there?
look: p vars(self)
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
        self.place = iter(self.batches)
        return self

    def __next__(self):
        return self.collate([self.dataset[i] for i in next(self.place)])
