"""changes-its-input

The result is right, and the input is changed

After the call the negative numbers of `x` are gone. Nobody can tell any more where they were, and
the backward pass needs to know. It would run without an error.

if `_.clamp_(...)` or `_.relu_()` or `_.clamp_min_(...)` or `_.mul_(...)` or `x[_] = _`: An
assignment into `x[...]` writes into the tensor that was passed in, and so does a method whose name
ends in an underscore.

help: What are `x[0]` before the call and after it? Which of your lines writes?
look: p x
at: none
"""


def relu(x):
    x[x < 0] = 0
    return x
