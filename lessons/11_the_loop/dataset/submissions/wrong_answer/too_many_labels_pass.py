"""too-many-labels-pass

More labels than rows are not noticed

Too few labels raise `ValueError`, too many do not. Somewhere a row was lost, and from there on every label belongs to another row; asked for one by one, each row still gets some label.

if `len(_) > len(_)`: `>` asks for one side only. Lengths that differ are `!=`.

help: For which pairs of lengths is your condition true?
look: p len(x), len(y)
at: `if len(x) > len(y): ...`
"""

class Dataset:
    """dataset[which] is a pair: the rows of x and the labels of y that `which` names."""

    def __init__(self, x, y):
        if len(x) > len(y):
            raise ValueError(f"{len(x)} rows and {len(y)} labels")
        self.x, self.y = x, y  # the tensors themselves: nothing is copied

    def __len__(self):
        return len(self.x)

    def __getitem__(self, which):
        return self.x[which], self.y[which]  # a number, a slice or a list: torch knows all three
