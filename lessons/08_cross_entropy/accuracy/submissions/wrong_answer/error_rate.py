"""error-rate

The wrong ones are counted

This is the error rate, 1 minus the accuracy: 0.25 in the example, where 0.75 is expected.

help: Does your comparison say True when the answer is right?
look: p (out.argmax(1) == yb), (out.argmax(1) != yb)
"""


def accuracy(out, yb):
    return (out.argmax(1) != yb).float().mean()
