# tries: to leave a tree that is deeper than any path
# verdict: accepted
import os


def double(x):
    for _ in range(600):
        os.mkdir("a-rather-long-name-so-that-the-path-is-too-long")
        os.chdir("a-rather-long-name-so-that-the-path-is-too-long")
    return x * 2
