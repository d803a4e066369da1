"""single-unit-squeezed

One unit comes back as a vector

The last axis is gone when it has size 1, as with `squeeze(-1)`, so a layer with one unit answers
`[5]` instead of `[5, 1]`. With two units or more nothing happens, and the layer's answer has two
axes or one, depending on its size. Anyone who works with it next would have to know that.

help: How many axes should the result have for five rows and one unit?
look: p x.shape, w.shape, (x @ w).squeeze(-1).shape
at: return
"""


def lin(x, w, b):
    return (x @ w + b).squeeze(-1)
