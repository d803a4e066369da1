"""Each term replaces the total instead of being added to it.

task: shifted_hinge_curve
set: seventh
"""

def bend(x, knot):
    if x > knot:
        return x - knot
    return 0 * x

def hinges(x, slopes, knots, bias):
    import torch
    ys = []
    for xi in x:
        total = 0.0
        for s, k in zip(slopes, knots):
            total = s * bend(xi, k)  # WRONG
        ys.append(total + bias)
    return torch.stack(ys)
