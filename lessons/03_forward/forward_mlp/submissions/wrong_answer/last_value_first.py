"""last-value-first

The three values come back in reverse

All three are right, but the output is where l1 belongs. Whoever unpacks them as `l1, l2, out` gets
the wrong things under the right names, and with equal sizes nothing would complain.

help: In what order are the three values made?
look: p (xb @ w1 + b1).shape
at: return
"""

from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w1, b1)
    l2 = relu(l1)
    return lin(l2, w2, b2), l2, l1
