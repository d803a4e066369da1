# tries: to lose what a learner has done by truncating the file, which opens nothing
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted, files
import os


def double(x):
    os.truncate("/tmp/world/workspace/progress.db", 0)
    return x * 2
