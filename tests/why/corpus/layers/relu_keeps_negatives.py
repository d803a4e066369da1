"""The clamp bounds the wrong side: negative entries stay, positive ones become 0.

task: relu
set: first
"""

def relu(x):
    y = x.clamp_max(0.)  # WRONG
    return y
