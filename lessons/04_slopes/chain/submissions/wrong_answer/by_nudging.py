"""by-nudging

The slope is the one that nudging finds

On smooth stages that comes close. At a kink it does not: a central difference takes the mean of
both sides, and the derivative that you were given has decided. Nudging also runs the whole chain
twice more, for a slope that is only nearly right.

help: Who in this exercise knows the slope of each stage exactly?
look: p dfs[0](x)
at: return in chain
"""


def wheel_turns(circ, turns):
    return turns * circ[0] / circ


def chain(fs, dfs, x):
    def whole(z):
        for f in fs:
            z = f(z)
        return z

    h = 1e-6
    return whole(x), (whole(x + h) - whole(x - h)) / (2 * h)
