"""exp-of-a-single-number

math.exp was given a whole table

`math.exp` takes one number and knows nothing of tensors, so it asks for a conversion: "a Tensor with 6 elements
cannot be converted to Scalar". torch has an exponential of its own, which takes every element of a tensor at once.

help: Where does torch keep its functions for single elements, and what might this one be called?
look: p x.shape, type(x)
"""

import math


def softmax(x):
    powers = math.exp(x)
    return powers / powers.sum(1, keepdim=True)
