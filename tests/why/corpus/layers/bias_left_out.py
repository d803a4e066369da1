"""The bias is never added.

task: linear_layer
set: first
"""

def lin(x, w, b):
    return x @ w  # WRONG
