"""scores-overwritten

The result is right, but the caller's scores are gone

Something writes into the very tensor that was passed in. Whoever looks at the scores afterwards
finds other numbers there, and a second call on the same tensor starts from those.

if `_.exp_()` or `_.sub_(...)` or `_.div_(...)`: A method with an underscore at the end works in
place: it changes the tensor that it is called on.

if `x -= _` or `x /= _`: An assignment like `x /= …` works in place: it changes the tensor that x
names, and that is the caller's.

help: Which of your lines changes `x` itself instead of making something new?
look: p x
at: entry
"""


def softmax(x):
    x.exp_()
    return x / x.sum(1, keepdim=True)
