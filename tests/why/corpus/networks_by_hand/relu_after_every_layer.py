"""The condition holds for every layer, so the last one is rectified too.

task: layer_stack
set: seventh
known: likely
"""

def lin(a, w, b):
    z = a @ w
    return z + b

def relu(z):
    return (z + z.abs()) / 2

def deep(x, weights, biases):
    n = len(weights)
    a = x
    for i in range(n):
        a = lin(a, weights[i], biases[i])
        if i < n:  # WRONG
            a = relu(a)
    return a
