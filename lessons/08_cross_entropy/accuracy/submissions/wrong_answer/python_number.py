"""python-number

A Python number comes back instead of a tensor

The value is right. `.item()` or `float()` turned it into a Python float, though, and a tensor
without axes was expected: in a training loop it can be averaged with others by torch.

help: What does torch give you right after the mean?
look: p (out.argmax(1) == yb).float().mean()
"""


def accuracy(out, yb):
    return (out.argmax(1) == yb).float().mean().item()
