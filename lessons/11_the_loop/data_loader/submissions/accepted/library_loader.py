"""Leaves both to the library: its loader takes lists of numbers as a batch sampler, and its default_collate stacks."""

from torch.utils.data import DataLoader as Library
from torch.utils.data import default_collate


def collate(pairs):
    return tuple(default_collate([tuple(pair) for pair in pairs]))


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.library = Library(dataset, batch_sampler=batches, collate_fn=collate)

    def __iter__(self):
        return iter(self.library)
