"""weight-left-out

All hinges are added with weight 1

The hinges themselves are right, but `weight` has no effect. Each of them now pushes the curve
upwards by the same rule, and none can bend it down: by hand the first height is 5 + 0 + 3 where 5 +
0 - 2·3 belongs.

help: Which of the five parameters could change without any change in your result?
look: p weight
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * (x[:, None] - knee)).clamp(min=0)
    return base + hinges.sum(1)
