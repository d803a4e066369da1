# tries: to start a shell
# verdict: runtime_error
# stopped by: seccomp, landlock
# without: accepted
import subprocess


def double(x):
    assert subprocess.run(["/bin/sh", "-c", "echo x"], capture_output=True).stdout == b"x\n"
    return x * 2
