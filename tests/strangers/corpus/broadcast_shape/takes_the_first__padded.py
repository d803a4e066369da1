# slip: the padded first shape is returned
# source: reported
# named: first-size-wins
def broadcast_shape(shape_a, shape_b):
    rank = max(len(shape_a), len(shape_b))
    pa = [1] * (rank - len(shape_a)) + list(shape_a)
    pb = [1] * (rank - len(shape_b)) + list(shape_b)
    if any(x != y and x != 1 and y != 1 for x, y in zip(pa, pb)):
        raise ValueError("cannot be broadcast")
    return tuple(pa)  # WRONG
