# tries: to reach a service of the user that has no file, as a desktop's often do
# verdict: runtime_error
# stopped by: seccomp, network-namespace, landlock
# without: accepted, network
import socket


def double(x):
    socket.socket(socket.AF_UNIX).connect("\0a service of this machine")
    return x * 2
