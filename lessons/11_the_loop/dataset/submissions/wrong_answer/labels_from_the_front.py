"""labels-from-the-front

The labels are the first ones, not those of the rows

As many labels as there are rows, counted from the front: right for a slice that begins at 0, and wrong for all others. Nothing raises an error, since the shapes fit.

help: Which labels belong to the rows 3 and 0?
look: p y
at: return
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
        rows = self.x[which]
        if isinstance(which, int):
            return rows, self.y[which]
        return rows, self.y[: len(rows)]
