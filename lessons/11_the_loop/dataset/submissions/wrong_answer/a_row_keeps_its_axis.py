"""a-row-keeps-its-axis

A single row comes as a batch of one

`[1, m]` where `[m]` is asked for, and the row from the end, -1, comes as a batch of none: `x[-1:0]` is empty.

if `slice(_, _ + 1)`: A slice keeps the axis, also when it holds one row.

help: What is the shape of `x[3]`, and of `x[3:4]`?
look: p which
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
        if isinstance(which, int):
            which = slice(which, which + 1)
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
