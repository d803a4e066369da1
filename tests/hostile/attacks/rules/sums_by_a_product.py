# exercise: row_sums
# tries: to sum by a product with ones
# verdict: rule_broken
def row_sums(x):
    return x @ x.new_ones(x.shape[1])
