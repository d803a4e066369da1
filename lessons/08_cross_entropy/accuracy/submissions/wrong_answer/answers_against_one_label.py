"""answers-against-one-label

Every answer is compared with one number

It is the place of the largest label, not the label of the row. `yb` holds the right classes
already, as whole numbers; only a table with a 1 at the right class would have to be searched for
the place of its 1.

help: What is `yb[2]` in the example, and what does `yb.argmax()` say?
look: p yb, yb.argmax()
at: `yb.argmax()`
"""

import torch


def accuracy(out, yb):
    right = yb.argmax()
    return (out.argmax(1) == right).float().mean()
