# tries: to open a folder with O_PATH and to read from there, where no name is checked
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted
import os


def double(x):
    folder = os.open("/tmp/world/course/01_targets/double", os.O_PATH)
    with open(os.open("reference.py", os.O_RDONLY, dir_fd=folder)) as file:
        assert "return" in file.read()
    return x * 2
