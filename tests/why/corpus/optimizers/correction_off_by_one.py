"""The count already starts at 1, and the correction adds another 1.

task: running_average
set: third
"""

def ema(xs, beta):
    out, m = [], 0.0
    for i, x in enumerate(xs, 1):
        m = beta * m + (1 - beta) * x
        c = 1 - beta ** (i + 1)  # WRONG
        out.append(m / c)
    return out
