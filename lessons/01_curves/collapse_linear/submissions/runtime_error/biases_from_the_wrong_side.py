"""biases-from-the-wrong-side

The first biases are on the wrong side of the second weights

A product such as `w2 @ b1` puts c next to b: 1 against 3 in the example by hand. The biases travel
like a row of hidden numbers, so they belong where the hidden numbers are, on the left of `w2`. With
b equal to c it goes through and uses the weights as if they were transposed.

help: In `hidden @ w2`, on which side is what comes from the hidden units?
look: p b1.shape, w2.shape
at: return
"""


def collapse_linear(w1, b1, w2, b2):
    return w1 @ w2, w2 @ b1 + b2
