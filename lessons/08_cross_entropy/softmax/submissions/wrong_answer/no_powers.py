"""no-powers

The scores themselves were divided by their sum

Every row does add up to 1, but scores may be negative, and then so are some of these
"probabilities"; others come out above 1. And where the scores of a row cancel to nearly 0, the
quotients explode. The powers of e are there to make everything positive first.

help: What does your function make of a row with the scores 3, −1 and −1?
look: p x, x.sum(1)
"""


def softmax(x):
    return x / x.sum(1, keepdim=True)
