# tries: to reach the reference by the root folder that /proc shows of it
# verdict: runtime_error
# stopped by: landlock, mount-namespace
# without: accepted
def double(x):
    space = {}
    exec(open("/proc/self/root/tmp/world/course/01_targets/double/reference.py").read(), space)
    return space["double"](x)
