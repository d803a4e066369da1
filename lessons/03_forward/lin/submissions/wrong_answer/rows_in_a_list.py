"""rows-in-a-list

The rows come back in a Python list

Each row is right, but they are in a list. The next layer multiplies a tensor `[n, o]`, and a list
has neither a shape nor a product.

help: What is the type of your result, and what has `@` to be given?
look: p type(x), x.shape
at: return
"""


def lin(x, w, b):
    return [row @ w + b for row in x]
