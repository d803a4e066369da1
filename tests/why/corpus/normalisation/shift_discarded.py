"""The shift is added in an expression whose result is not kept.

task: gain_and_shift
set: eighth
"""

def standardize(x, gain, shift):
    d = x - x.mean(0)
    spread = d.pow(2).mean(0).add(1e-5).sqrt()
    y = d.div(spread).mul(gain)
    y + shift  # WRONG
    return y
