# tries: to read a neighbour's file through a link that it makes in its own folder
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted
import os


def double(x):
    os.path.lexists("link") or os.symlink("/tmp/world/class/anna/double.py", "link")
    space = {}
    exec(open("link").read(), space)
    return space["double"](x)
