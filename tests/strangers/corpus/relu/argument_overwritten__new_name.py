# slip: a second name for the argument is changed
# source: network by hand
# named: changes-its-input
# general: mutated-input
def relu(x):
    out = x
    negative = out < 0
    out[negative] = 0.0  # WRONG
    return out
