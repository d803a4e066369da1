"""reshaped

grad is given another shape, and nothing is added up

A gradient of six entries cannot be laid out as three. The three numbers were used twice each; two entries at a time have to be
added up.

help: How many entries has grad, and how many has the result?
look: p grad.numel(), shape
at: `_.reshape(shape)`
"""


def unbroadcast(grad, shape):
    return grad.reshape(shape)
