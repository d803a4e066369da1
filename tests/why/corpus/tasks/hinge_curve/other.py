"""A mask in place of the rectifier."""

def hinges(x, knots, slopes, bias):
    line = x[:, None] - knots
    return (slopes * line * (line > 0)).sum(1) + bias
