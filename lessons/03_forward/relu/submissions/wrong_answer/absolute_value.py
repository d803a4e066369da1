"""absolute-value

Negative numbers come back as positive ones

The sign is dropped, as `abs` drops it: -2 becomes 2. A rectifier drops the whole number: -2 becomes
0. The two agree wherever `x` is not negative, which is about half of the places.

help: How much of a unit's answer should be left when that answer is below zero?
look: p x[x < 0], x.abs()[x < 0]
at: return
"""


def relu(x):
    return x.abs()
