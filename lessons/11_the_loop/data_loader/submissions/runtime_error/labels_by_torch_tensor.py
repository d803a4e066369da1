"""labels-by-torch-tensor

torch.tensor makes numbers of the labels, one each

Where every label is a single number it is right. A label with an axis is not one number, and `torch.tensor` of a list of such tensors raises an error. `torch.stack` puts tensors of any shape together.

help: What shapes may a label have, according to the brief?
look: p pairs[0][1].shape
at: `return torch.stack(xs), torch.tensor(ys)`
"""

import torch


def collate(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.tensor(ys)


class DataLoader:
    def __init__(self, dataset, batches, collate):
        self.dataset, self.batches, self.collate = dataset, batches, collate

    def __iter__(self):
        for numbers in self.batches:
            yield self.collate([self.dataset[i] for i in numbers])
