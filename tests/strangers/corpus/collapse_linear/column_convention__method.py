# slip: the weights are multiplied in the order of column formulas
# source: coursework
# named: product-the-other-way
# general: runtime-error
def collapse_linear(first, first_bias, second, second_bias):
    weights = second.mm(first)  # WRONG
    carried = (first_bias.unsqueeze(0) @ second).squeeze(0)
    return weights, carried + second_bias
