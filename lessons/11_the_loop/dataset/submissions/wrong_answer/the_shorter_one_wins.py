"""the-shorter-one-wins

Where lengths differ, the rest is cut off without a word

The set is as long as the shorter of the two. Whoever has lost a label in the middle has every label after it at the wrong row, and is not told.

help: Five rows and four labels: which of the rows has no label? Can you know?
look: p len(x), len(y)
at: none
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        n = min(len(x), len(y))
        self.x, self.y = x[:n], y[:n]

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
