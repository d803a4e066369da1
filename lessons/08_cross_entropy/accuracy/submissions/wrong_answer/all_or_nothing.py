"""all-or-nothing

The batch is right or wrong as a whole

`torch.equal` and `all` ask whether *every* answer is the label. That gives 1 for a perfect batch and 0 for any other.

help: In the example three of four are right. What should come out, and what does?
look: p (out.argmax(1) == yb), (out.argmax(1) == yb).all()
"""


def accuracy(out, yb):
    return (out.argmax(1) == yb).all().float()
