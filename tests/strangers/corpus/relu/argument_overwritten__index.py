# slip: the argument is changed through a mask
# source: forum thread
# named: changes-its-input
# general: mutated-input
def relu(z):
    z[z < 0] = 0  # WRONG
    return z
