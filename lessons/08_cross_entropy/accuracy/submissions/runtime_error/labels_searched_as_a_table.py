"""labels-searched-as-a-table

An axis is asked for that the labels do not have

"Dimension out of range": `yb` is `[n]`, with the right class of each row as a whole number. Other
programs keep labels as a table with a 1 at the right class, and have to search its rows; here there
is nothing to search.

help: What is the shape of `yb`, and what is `yb[2]` in the example?
look: p yb.shape, yb
at: `_ = yb.argmax(1)`
"""

import torch


def accuracy(out, yb):
    answers = out.argmax(1)
    right = yb.argmax(1)
    return (answers == right).float().mean()
