"""The clamped tensor is computed and not kept.

task: relu
set: eighth
"""

def relu(x):
    y = x.clone()
    y.clamp(min=0.)  # WRONG
    return y
