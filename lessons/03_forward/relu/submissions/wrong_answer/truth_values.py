"""truth-values

The answer to a question comes back instead of numbers

A comparison such as `x > 0` asks every number a question and gives True or False, a tensor of dtype
bool. The next layer cannot multiply that by its weights. You need the numbers themselves where the
answer is True, and 0 where it is False.

help: Which function chooses between two tensors, place by place, by such a tensor of answers?
look: p (x > 0).dtype, x.dtype
at: return
"""


def relu(x):
    return x > 0
