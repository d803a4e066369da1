"""first-biases-unweighted

The first biases are added up without their weights

It is true that all hidden biases reach every output, so that they have to be added up. But each arrives multiplied by
the weight of its connection. By hand 1 - 2 + 3 was added where 1·1 - 2·2 - 3·1 belongs.

help: A hidden unit is 3 too high and its connection to the output is -1. What arrives?
look: p b1, w2
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2, b1.sum() + b2
