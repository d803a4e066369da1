"""The 2 from the derivative of the square is missing.

task: mse_gradient
set: first
says: half
"""

def mse_grad(out, targ):
    diff = out.squeeze(-1) - targ
    out.g = diff.unsqueeze(-1) / len(diff)  # WRONG
