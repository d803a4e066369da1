"""made-once-for-all

All batches are made with the loader

Rows were fetched before any loop began, and every loop gets the batches of that time: where the lists come in a new order, nothing follows. It also
keeps the whole set in memory, once more.

help: Which lists does the second loop go by?
look: p batches
at: none
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.stack(ys)


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.made = [collate([dataset[i] for i in numbers]) for numbers in batches]

    def __iter__(self):
        return iter(self.made)
