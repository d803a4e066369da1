# tries: to move a file of its own over one of the learner's
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted, files
import os


def double(x):
    open("own", "w").close()
    os.replace("own", "/tmp/world/workspace/progress.db")
    return x * 2
