"""The column means are never subtracted.

task: covariance
set: third
"""

def cov(x):
    s = x.T @ x  # WRONG
    return s / (len(x) - 1)
