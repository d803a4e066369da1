"""label-of-the-first-row

Every row gets the label of row 0

The rows are right. A network that learns from such pairs learns one answer for everything, and has a loss of 0 for it.

help: Which label belongs to row 3, and which one do you return?
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
        return self.x[which], self.y[0].expand(self.x[which].shape[: self.y[which].dim()])
