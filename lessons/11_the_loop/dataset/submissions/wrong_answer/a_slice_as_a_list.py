"""a-slice-as-a-list

A slice is a copy of its rows

All rows are right. But for a slice torch can give a window on x, without copying anything; with a list of numbers it has to copy. Here a slice was made into something that copies.

if `range(*_.indices(_))`: `which.indices(n)` gives start, stop and step, and the range of them is a list of numbers.

help: Which of `x[2:5]` and `x[[2, 3, 4]]` shares the memory of x?
look: p which
at: `_ = list(range(*which.indices(_)))`
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
        if isinstance(which, slice):
            which = list(range(*which.indices(len(self))))
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
