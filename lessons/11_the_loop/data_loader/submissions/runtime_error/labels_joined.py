"""labels-joined

Labels without axes cannot be joined

"zero-dimensional tensor cannot be concatenated": a single label has no axis along which the next one could follow. `torch.cat`
makes an axis longer that is there; `torch.stack` makes a new one.

help: What is the shape of one label, and what is the shape of four of them together?
look: p pairs[0][1].shape
at: `torch.cat(_)`
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.cat(xs), torch.cat(ys)


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self):
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in numbers])
