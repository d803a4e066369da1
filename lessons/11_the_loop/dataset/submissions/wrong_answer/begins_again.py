"""begins-again

After the last row comes the first one again

A number that is too large is folded back into the range, and no IndexError is ever raised. A `for` loop over the dataset waits for one: it never ends.

help: What does `for row, label in dataset` wait for?
look: p which
at: `_ = _ % _`
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
            which = which % max(1, len(self))
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
