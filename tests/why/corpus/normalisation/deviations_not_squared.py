"""The absolute deviations are summed instead of their squares.

task: standard_deviation
set: fourth
"""


def spread(xs):
    n = len(xs)
    total = 0.
    for x in xs:
        total += x
    mean = total / n
    squares = 0.
    for x in xs:
        d = x - mean
        squares += abs(d)  # WRONG
    var = squares / (n - 1)
    return var ** 0.5
