# slip: the knee is subtracted after the slope
# source: network by hand
# named: knee-as-an-offset
def hinge_curve(x, slope, knee, weight, base):
    pre = x[:, None] * slope - knee  # WRONG
    hidden = pre.clamp(min=0)
    return (hidden * weight).sum(1) + base
