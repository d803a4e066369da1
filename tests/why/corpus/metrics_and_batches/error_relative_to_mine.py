"""The error is measured by the learner's own value instead of the right one.

task: relative_error
set: eighth
"""

def relative_error(mine, theirs):
    def ratio(a, b):
        scale = a.abs()  # WRONG
        return (a - b).abs() / scale
    return ratio(mine, theirs)
