# tries: to find the reference wherever it is below /tmp
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted
from pathlib import Path


def double(x):
    space = {}
    found = next(each for each in Path("/tmp").rglob("reference.py") if each.parent.name == "double")
    exec(found.read_text(), space)
    return space["double"](x)
