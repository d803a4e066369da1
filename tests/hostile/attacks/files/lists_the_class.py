# tries: to see who else is in the class
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted
import os


def double(x):
    assert "anna" in os.listdir("/tmp/world/class")
    return x * 2
