"""The slopes are multiplied in before the clamp, where they can turn a line over.

task: hinge_curve
set: eighth
known: unsure
"""

def hinges(x, knots, slopes, bias):
    gap = x.unsqueeze(1) - knots.unsqueeze(0)
    gap = gap * slopes  # WRONG
    rising = gap.clamp(min=0)
    total = rising.sum(dim=1)
    return total + bias
