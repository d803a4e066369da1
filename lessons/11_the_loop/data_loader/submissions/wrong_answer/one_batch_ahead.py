"""one-batch-ahead

The rows of the next batch are fetched before this one is given

The batches are right. But whoever asks for one batch waits for two, and a loop that is left early has fetched rows that nobody sees. Here a batch is fetched when it is due; to fetch ahead is the work of other processes.

help: How many rows have been asked for when the first batch comes?
look: p len(dataset), batches
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
        ready = None
        for numbers in self.batches:
            coming = self.collate([self.dataset[i] for i in numbers])
            if ready is not None:
                yield ready
            ready = coming
        if ready is not None:
            yield ready
