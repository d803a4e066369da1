# tries: to leave a folder that nobody may write to, so that it cannot be removed
# verdict: accepted, runtime_error
import os


def double(x):
    os.umask(0o777)
    os.path.exists("locked") or os.mkdir("locked")
    os.umask(0o077)
    return x * 2
