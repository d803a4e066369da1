"""copied-when-made

The dataset has tensors of its own

What comes back is right at first. When somebody changes x in place, to scale the pixels for instance, the dataset still has the old ones; and everything is in memory twice.

help: Is `self.x` the tensor that was passed in?
look: p x.shape
at: none
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        if len(x) != len(y):
            raise ValueError(f"{len(x)} rows and {len(y)} labels")
        self.x, self.y = x.clone(), y.clone()

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
