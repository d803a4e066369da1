"""scores-overwritten

The result is right, but the caller's scores are gone

Something writes into the very tensor that was passed in. Whoever looks at the scores afterwards
finds other numbers there, and a second call on the same tensor starts from those.

if `x.exp_()` or `x.sub_(...)` or `x.div_(...)` or `x -= _` or `x /= _`: A method with an underscore
at the end and an assignment like `x /= …` work in place: they change the tensor that x names.

help: Which of your lines changes `x` itself instead of making something new?
look: p x
at: entry
"""


def softmax(x):
    x.exp_()
    return x / x.sum(1, keepdim=True)
