"""The average is not corrected for its start at 0.

task: running_average
set: third
execution: 1
known: likely
"""

def ema(xs, beta):
    out, m = [], 0.0
    for i, x in enumerate(xs):
        m = beta * m + (1 - beta) * x
        out.append(m)  # WRONG
    return out
