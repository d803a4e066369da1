"""first-row-alone

Only the first row is judged

Your result is 1 where the answer for row 0 is right, and 0 where it is wrong; the other rows have
no influence. In a batch of one row that is right.

help: If you change the label of the last row, can your result change?
look: p (out.argmax(1) == yb)
at: return
"""

import torch


def accuracy(out, yb):
    return (out.argmax(1) == yb).float()[0]
