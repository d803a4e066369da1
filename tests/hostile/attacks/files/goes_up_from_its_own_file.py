# tries: to read the file of a neighbour beside its own
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted
from pathlib import Path


def double(x):
    space = {}
    exec((Path(__file__).parents[1] / "anna" / "double.py").read_text(), space)
    return space["double"](x)
