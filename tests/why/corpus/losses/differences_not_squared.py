"""The differences are averaged without being squared.

task: mse_of_a_column
set: first
"""

def mse(out, targ):
    diff = out[:, 0] - targ
    return diff.mean()  # WRONG
