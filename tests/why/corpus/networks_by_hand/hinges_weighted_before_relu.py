"""The lines are weighted before they are cut, so those of negative slope bend the wrong way.

task: hinge_curve
set: eighth
known: unsure
"""

import torch
def hinges(x, knots, slopes, bias):
    lines = slopes * (x[:, None] - knots)  # WRONG
    cut = torch.maximum(lines, torch.zeros_like(lines))
    return bias + cut.sum(1)
