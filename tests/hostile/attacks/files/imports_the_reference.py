# tries: to import the reference as a module of the course's folder
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted, files
import sys


def double(x):
    sys.path.insert(0, "/tmp/world/course/01_targets/double")
    import reference

    return reference.double(x)
