"""The sum of squares starts at the total of the values instead of 0.

task: standard_deviation
set: fourth
"""


def spread(xs):
    n = len(xs)
    total = 0.
    for x in xs:
        total += x
    mean = total / n
    squares = total  # WRONG
    for x in xs:
        d = x - mean
        squares += d * d
    var = squares / (n - 1)
    return var ** 0.5
