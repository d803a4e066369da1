"""single-output-squeezed

One output comes back as a vector

The last axis is taken away when it has size 1, as `squeeze(-1)` does: `[n, 1]` becomes `[n]`. With
three outputs nothing happens, so the number of axes depends on the size of the network. The loss
that follows expects `[n, 1]` and takes the one column itself.

help: How many axes should `out` have, whatever `w2` looks like?
look: p w2.shape
at: return
"""

from lin import lin
from relu import relu


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w1, b1)
    l2 = relu(l1)
    return l1, l2, lin(l2, w2, b2).squeeze(-1)
