"""Negative entries change their sign where they should become 0.

task: relu
set: first
"""

def relu(x):
    a = x.abs()  # WRONG
    return a
