"""The broadcasting rule, for shapes alone."""


def broadcast_shape(s: tuple, t: tuple) -> tuple:
    """The common shape to which tensors of the shapes s and t are stretched.

    s, t: tuples of sizes, each 0 or more; they may differ in length, and may be empty.
    Returns a tuple with as many sizes as the longer of the two.
    Raises ValueError when the shapes do not fit together.
    """
    raise NotImplementedError("broadcast_shape: write me")
