"""The product pairs rows with rows instead of columns with columns.

task: covariance
set: third
"""

def cov(x):
    d = x - x.mean(0)
    return d @ d.T / (len(x) - 1)  # WRONG
