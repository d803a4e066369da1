"""error-rate

The wrong answers are counted, not the right ones

This is the error rate, 1 minus the accuracy: 0.25 in the example, where 0.75 is expected.

help: In the example three of four are right. What should come out, and what does?
look: p (out.argmax(1) == yb), (out.argmax(1) != yb)
"""


def accuracy(out, yb):
    return (out.argmax(1) != yb).float().mean()
