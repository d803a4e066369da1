"""lengths-not-compared

Lengths that differ are not noticed

Five rows and four labels: the fifth row raises an error some day, or, with more labels than rows, nothing ever does. Somewhere a row was lost, and from there on every label is off by one.

help: What do you know about `len(x)` and `len(y)` when `__init__` is over?
look: p len(x), len(y)
at: none
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        self.x, self.y = x, y  # the tensors themselves: nothing is copied

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
