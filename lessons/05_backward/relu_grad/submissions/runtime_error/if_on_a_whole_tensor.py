"""if-on-a-whole-tensor

One answer is wanted where there are many

`inp > 0` is a table of answers, and `if`, `and` or Python's own `max` want a single one: "Boolean
value of Tensor with more than one value is ambiguous". You do not have to decide at all. The table
itself can be used as a number, 1 for `True` and 0 for `False`.

help: What do you get when you multiply a table of `True` and `False` with a table of numbers?
look: p (inp > 0), (inp > 0) * 5.0
at: `inp > 0`
"""


def relu_grad(inp, out):
    if inp > 0:
        inp.g = out.g
    else:
        inp.g = out.g * 0
