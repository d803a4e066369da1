"""knee-as-an-offset

The knee is subtracted after the multiplication by the slope

`slope·x - knee` crosses zero at knee / slope, not at the knee. With slope 2 and knee 1 the hinge bends at 0.5. It is
a good way to write a line, and layers of a network do write it like that; then the number is called a bias, and it is
not the place of the bend.

help: For which x is `slope * x - knee` zero, when slope is 2 and knee is 1?
look: p slope * x[:, None] - knee, slope * (x[:, None] - knee)
at: return
"""


def hinge_curve(x, slope, knee, weight, base):
    hinges = (slope * x[:, None] - knee).clamp(min=0)
    return base + (weight * hinges).sum(1)
