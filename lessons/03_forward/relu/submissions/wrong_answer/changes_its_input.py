"""changes-its-input

The result is right, and the input is ruined

Your function writes its zeros into `x` itself: an assignment into `x[...]`, or a method that ends in an underscore.
What it returns is the same tensor under another name. After the call nobody can tell any more which numbers were
negative, and the backward pass needs to know. It would run without an error.

help: What are `x[0]` before the call and after it? Which of your lines writes?
look: p x
at: return
"""


def relu(x):
    x[x < 0] = 0
    return x
