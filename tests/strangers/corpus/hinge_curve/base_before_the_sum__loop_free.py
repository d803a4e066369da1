# slip: each hinge starts at the base
# source: own
# named: base-once-per-hinge
def one_hinge(distance, slope, weight, base):
    return base + weight * (slope * distance).clamp(min=0)  # WRONG

def hinge_curve(x, slope, knee, weight, base):
    distances = x.unsqueeze(-1) - knee
    return one_hinge(distances, slope, weight, base).sum(dim=1)
