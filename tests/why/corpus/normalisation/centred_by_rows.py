"""The mean of each row is subtracted instead of each column's mean.

task: covariance
set: third
"""

def cov(x):
    m = x.mean(1, keepdim=True)  # WRONG
    d = x - m
    return d.T @ d / (len(x) - 1)
