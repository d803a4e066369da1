# tries: to get a name of its own for a neighbour's file, and to write there
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted, files
import os


def double(x):
    os.path.exists("mine") or os.link("/tmp/world/class/anna/double.py", "mine")
    with open("mine", "a") as file:
        file.write("# mine\n")
    return x * 2
