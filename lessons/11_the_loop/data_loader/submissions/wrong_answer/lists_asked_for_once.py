"""lists-asked-for-once

Every loop goes through the lists of the first

`batches` may give other lists each time, as a sampler that shuffles does. Asked once, when the loader is made, it gives one order, and every epoch then
has the same. The network sees the same batches in the same order for ever.

if `list(batches)`: `list(batches)` asks for all of them at once, and keeps them.

help: How often is `batches` walked through in three epochs?
look: p batches
at: `list(batches)`
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.stack(ys)


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset, self.batches, self.collate = dataset, list(batches), collate

    def __iter__(self):
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in numbers])
