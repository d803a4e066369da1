"""scores-over-powers

The sum is of powers, but what is divided is the score

The denominator is right. The numerator is the score itself, so a score of 0 gets probability 0 and a negative one a
negative probability, and nothing adds up to 1. The same powers belong above and below the line.

help: For a score of 0, what should be above the line?
look: p x, x.exp()
"""


def softmax(x):
    return x / x.exp().sum(1, keepdim=True)
