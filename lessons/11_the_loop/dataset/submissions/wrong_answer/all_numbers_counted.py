"""all-numbers-counted

The length is the number of all entries

Rows times columns. len(dataset) should say how many rows there are.

help: Which of the two sizes in `x.shape` counts the rows?
look: p x.shape
at: `return self.x.numel()`
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        if len(x) != len(y):
            raise ValueError(f"{len(x)} rows and {len(y)} labels")
        self.x, self.y = x, y  # the tensors themselves: nothing is copied

    def __len__(self):
        return self.x.numel()

    def __getitem__(self, which):
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
