# tries: to make whoever opens the file of results wait for ever
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted, files
import os
import stat

RESULTS = "/tmp/world/results.jsonl"


def double(x):
    if not stat.S_ISFIFO(os.stat(RESULTS).st_mode):
        os.remove(RESULTS)
        os.mkfifo(RESULTS)
    return x * 2
