"""The helper divides by the number of axes.

task: mse_of_a_column
set: eighth
"""

def average(t):
    return t.sum() / len(t.shape)  # WRONG

def mse(out, targ):
    err = out.flatten() - targ
    return average(err * err)
