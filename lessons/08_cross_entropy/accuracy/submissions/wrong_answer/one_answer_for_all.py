"""one-answer-for-all

One single index is compared with all labels

It is the place of the highest score in the whole table, counted row after row: 8 in the example,
the ninth of twelve. With one row it is right.

if `_.argmax()` or `torch.argmax(_)`: Without an axis `argmax` treats the table as one long row.

help: How many answers does a batch of n pictures need, and how many does yours make?
look: p out.argmax(), out.argmax(1)
"""


def accuracy(out, yb):
    return (out.argmax() == yb).float().mean()
