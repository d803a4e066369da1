"""The sum with the bias is computed and not kept.

task: linear_layer
set: eighth
"""

def lin(x, w, b):
    y = x @ w
    y.add(b)  # WRONG
    return y
