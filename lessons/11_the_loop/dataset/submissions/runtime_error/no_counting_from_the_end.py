"""no-counting-from-the-end

Negative numbers are refused

-1 names the last row wherever Python counts, and torch knows it too. Whoever passes the number on as it is gets that for nothing.

help: What is `x[-1]`?
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
        if isinstance(which, int) and which < 0:
            raise IndexError(which)
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
