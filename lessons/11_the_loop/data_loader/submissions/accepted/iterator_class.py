"""A class for the loop, with __next__ in it, instead of a generator; views with a new axis are joined."""

import torch


def collate(pairs):
    xb = torch.cat([x[None] for x, _ in pairs])
    yb = torch.cat([y.unsqueeze(0) for _, y in pairs])
    return xb, yb


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset = dataset
        self.batches = batches
        self.make = collate

    def __iter__(self):
        return Loop(self, iter(self.batches))


class Loop:
    def __init__(self, loader, lists):
        self.loader = loader
        self.lists = lists

    def __iter__(self):
        return self

    def __next__(self):
        numbers = next(self.lists)
        pairs = []
        for number in numbers:
            pairs.append(self.loader.dataset[number])
        return self.loader.make(pairs)
