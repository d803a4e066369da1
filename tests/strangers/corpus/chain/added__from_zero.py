# slip: the slopes are added, beginning at 0, so that no stage at all has the slope 0
# source: reported
# named: slopes-added
# and: values
def wheel_turns(circ, turns):
    return circ[0] * turns / circ


def chain(functions, derivatives, x):
    slope = 0.0  # WRONG
    for function, derivative in zip(functions, derivatives):
        slope += derivative(x)  # WRONG
        x = function(x)
    return x, slope
