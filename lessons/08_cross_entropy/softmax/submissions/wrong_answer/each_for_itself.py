"""each-for-itself

Every score was squashed on its own

This is the sigmoid, e^x / (1 + e^x): each number lands between 0 and 1, but without looking at its
neighbours, so a row may add up to 0.3 or to 2. It is the right thing for ten separate yes-or-no
questions. A picture shows exactly one digit, so what one class gains the others have to lose.

help: In `e^x / (1 + e^x)`, which sum should be where the 1 + e^x is?
look: p x, x.exp().sum(1)
"""


def softmax(x):
    powers = x.exp()
    return powers / (1 + powers)
