"""a-list-of-pairs

Only single rows come as they should

A slice gives a list of pairs instead of a pair of tensors, and a list of numbers raises TypeError. A Python list knows nothing of rows by a list; the tensors do. And what is a list of pairs now was a tensor before: thousands of
little ones were made of it.

if `list(zip(_, _))`: `list(zip(x, y))` takes both tensors apart, row by row.

help: What is `x[[3, 0]]`, and what is `list(x)[[3, 0]]`?
look: p x.shape
at: `_ = list(zip(_, _))`
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        if len(x) != len(y):
            raise ValueError(f"{len(x)} rows and {len(y)} labels")
        self.pairs = list(zip(x, y))

    def __len__(self):
        return len(self.pairs)

    def __getitem__(self, which):
        return self.pairs[which]
