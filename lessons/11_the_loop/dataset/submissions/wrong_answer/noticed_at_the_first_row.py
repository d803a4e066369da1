"""noticed-too-late

Lengths that differ are not noticed when the dataset is made

They raise `ValueError` when a row is asked for. By then the program may have trained on the first half of the data, or have sent it somewhere else.

help: In which of the three methods should the comparison be?
look: p len(self.x), len(self.y)
at: none
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        self.x, self.y = x, y  # the tensors themselves: nothing is copied

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        if len(self.x) != len(self.y):
            raise ValueError("lengths differ")
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
