"""The covariance is divided by n instead of n - 1.

task: covariance
set: third
"""

def cov(x):
    d = x - x.mean(0)
    n = len(x)
    return d.T @ d / n  # WRONG
