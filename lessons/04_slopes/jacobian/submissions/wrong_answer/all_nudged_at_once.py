"""all-nudged-at-once

Each output's slopes are added up over the inputs

You get 9 and 12 in the worked example, one number for each output: the sum of its column. That is
what `x + h` measures, since it moves every input, and each output answers to all of them at once.
Which input was responsible is lost.

help: How can you nudge input 2 and leave the others as they are?
look: p x, x + h
at: return
"""


def jacobian(f, x, h=1e-6):
    return (f(x + h) - f(x - h)) / (2 * h)
