"""sigmoid-as-well

The result is squeezed between 0 and 1

Everything that you return is what a linear layer gives, sent through the sigmoid 1 / (1 + e⁻ˣ)
afterwards. A linear layer stops before that: its numbers may be negative and large. What follows it
is a step of its own.

help: In the example by hand the first number should be 11. What became of it?
look: p (x @ w + b)[0]
at: return
"""


def lin(x, w, b):
    return (x @ w + b).sigmoid()
