"""The squares are summed, and the sum is not divided by their number.

task: mse_of_a_column
set: first
says: n
"""

def mse(out, targ):
    diff = out[:, 0] - targ
    sq = diff ** 2
    return sq.sum()  # WRONG
