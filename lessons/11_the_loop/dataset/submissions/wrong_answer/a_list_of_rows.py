"""a-list-of-rows

A list of numbers gives lists

Numbers and slices are right. For a list of numbers come back a list of rows and a list of labels, and a network wants one tensor with an axis for the rows.

help: What is the type of `x[[3, 0]]`?
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
        if isinstance(which, list):
            return [self.x[row] for row in which], [self.y[row] for row in which]
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
