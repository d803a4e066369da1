# slip: all() in the if, zeros otherwise
# source: forum thread
# named: all-or-none
def relu(inputs):
    positive = inputs > 0
    if not positive.all():  # WRONG
        return inputs * 0  # WRONG
    return inputs
