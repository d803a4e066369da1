"""The rule of broadcasting, on shapes alone."""


def broadcast_shape(s: tuple[int, ...], t: tuple[int, ...]) -> tuple[int, ...]:
    """The shape that tensors of shapes s and t have together.

    s, t: sizes of the axes, any number of them; () is a single number.
    Returns a tuple as long as the longer of the two.
    Raises ValueError when the shapes do not fit.
    """
    raise NotImplementedError("broadcast_shape: write me")
