"""The mean is computed from the sum and not kept.

task: standard_deviation
set: eighth
"""

def spread(xs):
    m = 0.
    for x in xs:
        m += x
    m / len(xs)  # WRONG
    var = 0.
    for x in xs:
        var += (x - m) ** 2
    return (var / (len(xs) - 1)) ** 0.5
