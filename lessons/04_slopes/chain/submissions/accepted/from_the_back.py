"""Keeps everything that went in, and multiplies the slopes from the last stage to the first."""


def wheel_turns(circumferences, turns):
    return circumferences[0] / circumferences * turns


def chain(fs, dfs, x):
    went_in = []
    value = x
    for f in fs:
        went_in.append(value)
        value = f(value)
    slope = 1
    for df, u in zip(reversed(dfs), reversed(went_in)):
        slope *= df(u)
    return value, slope
