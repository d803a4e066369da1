"""everything-made-a-tensor

A slice cannot be made into a tensor

A number and a list of numbers can, and a slice is neither. As they came, torch understands all three.

if `torch.as_tensor(_)` or `torch.tensor(_)`: `torch.tensor` is for numbers.

help: What is the type of `which` in `dataset[2:5]`?
look: p type(which)
at: `_ = torch.as_tensor(which)`
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
        which = torch.as_tensor(which)
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
