"""an-assertion

Lengths that differ raise AssertionError

It is noticed, and at the right moment. An `assert` is for what cannot happen unless the program is wrong; it disappears with `python -O`. Data that does not fit does happen, and the brief says `ValueError`.

help: Which exception is for a value that does not fit?
look: p len(x), len(y)
at: none
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        assert len(x) == len(y)
        self.x, self.y = x, y  # the tensors themselves: nothing is copied

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
