"""max(0) takes the maximum over axis 0 instead of clamping each entry at 0.

task: hinge_curve
set: sixth
"""

import torch

def ramp(x, knot):
    # zero left of the knot, a straight line right of it
    shifted = x - knot
    return shifted.max(0)  # WRONG

def hinges(x, knots, slopes, bias):
    curve = torch.zeros_like(x) + bias
    for i in range(len(knots)):
        piece = slopes[i] * ramp(x, knots[i])
        curve = curve + piece
    return curve
