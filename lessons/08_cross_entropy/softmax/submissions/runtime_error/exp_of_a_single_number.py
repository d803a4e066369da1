"""exp-of-a-single-number

A whole tensor was to become one Python number

"only one element tensors can be converted to Python scalars": something asked torch for a single
number, and there are six in the example.

if `math.exp(_)`: `math.exp` takes one number and knows nothing of tensors. torch has an exponential
of its own, which takes every element of a tensor at once.

help: Where does torch keep its functions for single elements, and what might this one be called?
look: p x.shape, type(x)
at: `math.exp(_)`
"""

import math


def softmax(x):
    powers = math.exp(x)
    return powers / powers.sum(1, keepdim=True)
