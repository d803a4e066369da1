"""all-nudged-at-once

All inputs were nudged together

`x + h` moves every input. Each output then answers to all of them at once, and what you get is the sum of its column:
9 and 12 by hand, one number for each output. Which input was responsible is lost.

help: How can you nudge input 2 and leave the others where they are?
look: p x, x + h
at: return
"""


def jacobian(f, x, h=1e-6):
    return (f(x + h) - f(x - h)) / (2 * h)
