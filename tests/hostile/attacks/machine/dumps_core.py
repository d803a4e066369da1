# tries: to leave a core dump with the memory it had
# verdict: runtime_error
import os
import resource


def double(x):
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (1 << 30, 1 << 30))
    except (OSError, ValueError):
        pass
    os.abort()
