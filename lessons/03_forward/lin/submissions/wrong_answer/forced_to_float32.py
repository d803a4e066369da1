"""forced-to-float32

The numbers are cut down to float32

Inputs in float64 come back in float32, with about 7 digits left of 16. Nothing is wrong with the formula. But
gradient checks by small nudges, later in the course, need all 16 digits, and one layer that rounds spoils the whole
chain.

help: Where in your function is a dtype named or implied, and does the product need it?
look: p x.dtype, (x @ w).dtype
at: return
"""


def lin(x, w, b):
    return x.float() @ w.float() + b.float()
