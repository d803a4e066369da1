"""python-number

A Python number comes back instead of a tensor

The value is right, and a tensor without axes was expected: in a training loop torch can average it
with others. `.item()`, `float()` and a quotient of two Python numbers all give a Python float.

help: Which of your steps leaves torch?
look: p (out.argmax(1) == yb).float().mean()
"""


def accuracy(out, yb):
    return (out.argmax(1) == yb).float().mean().item()
