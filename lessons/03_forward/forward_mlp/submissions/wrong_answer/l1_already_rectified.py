"""l1-already-rectified

l1 comes back without its negative numbers

The first of your three values should be the layer's answer *before* the rectifier, and it holds zeros where negative
numbers belong. Either the rectifier worked in place, so that l1 and l2 are one tensor under two names, or it was
applied one line too early. The output is right all the same, which is why this stays hidden until the backward pass.

help: Are your first two values the same object? Which line gave the first one its zeros?
look: p (xb @ w1 + b1)[0]
at: none
"""

from lin import lin


def forward_mlp(xb, w1, b1, w2, b2):
    l1 = lin(xb, w1, b1)
    l2 = l1.clamp_(min=0)
    return l1, l2, lin(l2, w2, b2)
