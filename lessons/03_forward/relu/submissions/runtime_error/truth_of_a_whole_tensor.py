"""truth-of-a-whole-tensor

Python asks the whole tensor one yes-or-no question

`max(x, 0)` and `if x > 0` are made for single numbers. Python wants one True or False, `x > 0` gives many, and torch
refuses to pick: "Boolean value of Tensor with more than one value is ambiguous". The choice has to be made at every
place separately, by a function of torch.

help: Is there a function of torch that does what `max` does, but place by place?
look: p x > 0
at: return
"""


def relu(x):
    return max(x, 0)
