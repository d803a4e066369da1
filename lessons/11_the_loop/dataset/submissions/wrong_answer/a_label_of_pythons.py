"""a-label-of-pythons

A single label comes as a plain number

Slices and lists are right. For one row the label is a Python number: it has lost its dtype, and whoever puts rows together into a batch has to make a tensor of it again, and guess which kind.

if `_.item()`: `.item()` takes the number out of its tensor.

help: What are type and dtype of `y[3]`?
look: p y.dtype
at: none
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        if len(x) != len(y):
            raise ValueError(f"{len(x)} rows and {len(y)} labels")
        self.x, self.y = x, y  # the tensors themselves: nothing is copied

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        rows, labels = self.x[which], self.y[which]
        if isinstance(which, int):
            labels = labels.item()
        return rows, labels
