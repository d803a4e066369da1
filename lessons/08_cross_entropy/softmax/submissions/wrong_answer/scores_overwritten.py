"""scores-overwritten

The result is right, but the caller's scores are gone

A method with an underscore at the end (`exp_`, `div_`) and an assignment like `x /= …` work in
place: they change the very tensor that was passed in. Whoever looks at the scores afterwards finds
powers there, and a second call on the same tensor makes powers of powers.

help: Which of your lines changes `x` itself instead of making something new?
look: p x
at: entry
"""


def softmax(x):
    x.exp_()
    return x / x.sum(1, keepdim=True)
