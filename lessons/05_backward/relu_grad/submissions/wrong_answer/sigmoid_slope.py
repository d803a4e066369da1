"""sigmoid-slope

These are the slopes of an S-curve

`out * (1 - out)` is the slope of the S-curve 1/(1 + e⁻ˣ), written with its own output. The
rectifier's is 1 where the input is above 0, and 0 elsewhere: nothing of `out` is in it but its
being open or shut.

help: The input rises from 3 to 3.1. By how much does the rectifier's output rise?
look: p inp, out
at: `_ * (1 - _)`
"""

def relu_grad(inp, out):
    inp.g = out.g * (out * (1 - out))
