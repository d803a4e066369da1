"""all-or-nothing

The batch is right or wrong as a whole

Your result is 1 where every answer is the label, and 0 for any other batch. That is what asking for
*all* of them gives, for instance `torch.equal` or `.all()`; the fraction of right answers is lost.

help: In the example three of four are right. What should come out, and what does?
look: p (out.argmax(1) == yb), (out.argmax(1) == yb).all()
"""


def accuracy(out, yb):
    return (out.argmax(1) == yb).all().float()
