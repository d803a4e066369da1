"""slices-put-together-again

A slice is put together row by row

The rows are right, and they are a copy where a window on x would do. A slice that names no rows raises an error, since there is nothing to stack. A tensor takes slices and lists itself.

if `torch.stack(_)`: `torch.stack` copies all that it puts together.

help: What is `x[2:5]`, and how much of x does it copy?
look: p which
at: none
"""

import torch


class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        if len(x) != len(y):
            raise ValueError(f"{len(x)} rows and {len(y)} labels")
        self.x, self.y = x, y  # the tensors themselves: nothing is copied

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        rows = list(zip(self.x, self.y))
        if isinstance(which, int):
            return rows[which]
        pairs = rows[which] if isinstance(which, slice) else [rows[number] for number in which]
        return torch.stack([row for row, _ in pairs]), torch.stack([label for _, label in pairs])
