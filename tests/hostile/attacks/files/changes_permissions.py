# tries: to open a folder to everybody, which is not reading and not writing
# verdict: runtime_error
# stopped by: mount-namespace, seccomp
# without: accepted, files
import os


def double(x):
    os.chmod("/tmp/world/home/.ssh", 0o777)
    return x * 2
