# slip: the method dot for a matrix product
# source: coursework
# general: runtime-error
def lin(inputs, weights, biases):
    z = inputs.dot(weights)  # WRONG
    z = z + biases
    return z
