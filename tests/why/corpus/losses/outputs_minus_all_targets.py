"""A column minus a vector gives a matrix: every output minus every target.

task: mse_of_a_column
set: first
"""

def mse(out, targ):
    diff = out - targ  # WRONG
    return (diff ** 2).mean()
