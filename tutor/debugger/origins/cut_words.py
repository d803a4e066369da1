"""By what an operation cuts the way of a gradient, in words. Pure."""

from __future__ import annotations

MAKERS = {"tensor", "as_tensor", "asarray", "new_tensor", "from_numpy", "scalar_tensor"}
LEAVES_TORCH = {
    "item": "`item` gives a plain number",
    "tolist": "`tolist` gives plain numbers",
    "numpy": "`numpy` gives an array",
    "__array__": "an array is made of it",
    "__float__": "`float` gives a plain number",
    "__int__": "`int` gives a plain number",
    "__complex__": "`complex` gives a plain number",
}
WRITTEN = "`{name}`, in place, through a tensor that shares its memory but not its graph"
BY_NAME = {
    "detach": "`detach` takes it out of the graph",
    "detach_": "`detach_` takes it out of the graph",
    "data": "`.data` is outside of the graph",
    "Parameter": "`Parameter` makes a new leaf of its numbers",
}


def how_cut(name: str, dtype: str, is_float: bool, records: bool, writes: bool) -> str:
    """How the result of an operation has lost the graph of what went in.

    name: torch's, of the operation. dtype, is_float: of its result. records: whether a graph was
    recorded at all. writes: whether the result was there before and was written into.
    """
    if name in BY_NAME:
        return BY_NAME[name]
    if name in MAKERS:
        return f"`{name}` makes a new tensor of its numbers"
    place = ", in place" if writes else ""
    if not records:
        return f"`{plain_name(name)}`{place} where no graph is recorded (no_grad)"
    if not is_float:
        return f"`{plain_name(name)}` gives {dtype}, which has no gradient"
    return f"the result of `{plain_name(name)}`{place} has no graph"


def plain_name(name: str) -> str:
    """As it is called, without the marks of how."""
    return {"__setitem__": "[...] =", "__getitem__": "[...]"}.get(name, name.strip("_"))


def leaf_reason(requires_grad: bool, is_float: bool, dtype: str) -> str:
    """Why a leaf can get no gradient from anything; "" if it could."""
    if requires_grad:
        return ""
    if not is_float:
        return f"it is {dtype.removeprefix('torch.')}, which has no gradient"
    return "its requires_grad is False"
