"""weights-swapped

The two layers have each other's weights

The batch has `m` columns and meets `w2`, which has `nh` rows: 2 against 3 in the example by hand,
and that is the error. With all sizes equal the shapes would fit, and you would get the answers of
another network.

help: Which of the two weight matrices has as many rows as the batch has columns?
look: p xb.shape, w1.shape, w2.shape
at: entry
"""

from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w2, b2)
    l2 = relu(l1)
    return l1, l2, lin(l2, w1, b1)
