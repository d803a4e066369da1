"""a-list-of-two

What comes back is a list

Rows and labels are right. A pair is a tuple: of fixed length, and not to be changed by whoever gets it.

help: What do round brackets make, and what do square ones?
look: p which
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
        return [self.x[which], self.y[which]]
