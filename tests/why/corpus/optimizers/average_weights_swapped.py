"""beta and 1 - beta are swapped in the running average.

task: running_average
set: third
execution: 1
"""

def ema(xs, beta):
    out, m = [], 0.0
    for i, x in enumerate(xs):
        m = (1 - beta) * m + beta * x  # WRONG
        out.append(m / (1 - beta ** (i + 1)))
    return out
