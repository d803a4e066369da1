"""The bias is subtracted where it should be added.

task: linear_layer
set: first
"""

def lin(x, w, b):
    z = x @ w
    z = z - b  # WRONG
    return z
