"""own-collate-always

The collate that was passed has no influence

The loader puts rows together in the way of this file, whatever function it was given. With other data, sentences of different lengths for example, somebody passes their
own, and here it is ignored.

help: Which function does `collate` mean inside `__iter__`?
look: p vars(self).keys()
at: `collate(_)`
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
            yield collate([self.dataset[i] for i in numbers])
