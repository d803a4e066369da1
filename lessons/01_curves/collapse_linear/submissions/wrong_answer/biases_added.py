"""biases-added

The two biases are just added to each other

`b1` belongs to the hidden units and `b2` to the outputs, so they do not even have the same size:
`[b]` and `[c]`. By hand they broadcast to three numbers where one belongs. What was added to a
hidden unit still has to go through the second layer. The sum is right only where what the second
layer makes of `b1` happens to be `b1` itself: if that layer passes everything on unchanged, or if
`b1` is zero.

help: If a hidden unit is raised by 1, by how much do the outputs rise?
look: p b1.shape, b2.shape, w2.shape
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2, b1 + b2
