"""A map over the lists, made in every loop; the batch is written into tensors that were made for it."""

import torch


def collate(pairs):
    first_x, first_y = pairs[0]
    xb = torch.empty(len(pairs), *first_x.shape, dtype=first_x.dtype)
    yb = torch.empty(len(pairs), *first_y.shape, dtype=first_y.dtype)
    for place, (x, y) in enumerate(pairs):
        xb[place] = x
        yb[place] = y
    return xb, yb


class DataLoader:
    def __init__(self, rows, lists, together):
        self.rows, self.lists, self.together = rows, lists, together

    def batch(self, numbers):
        return self.together(list(map(self.rows.__getitem__, numbers)))

    def __iter__(self):
        return map(self.batch, self.lists)
