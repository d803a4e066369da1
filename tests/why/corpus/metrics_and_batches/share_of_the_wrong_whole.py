"""The helper divides by its first argument, where the call passes the right values second.

task: relative_error
set: eighth
"""

def share(given, wanted):
    gap = given - wanted
    return gap.abs() / given.abs()  # WRONG

def relative_error(mine, theirs):
    return share(mine, theirs)
