"""only-two-steps-back

Nothing further than two steps from the root is found

The root is there, its parents, and theirs. The search has to go on until it comes to nodes without parents, however many
steps that is.

help: What is there to be done for the parents of the parents?
look: p root.parents
at: none
"""


def order(root):
    found = []
    for parent in root.parents:
        for first in parent.parents:
            if not any(first is node for node in found):
                found.append(first)
        if not any(parent is node for node in found):
            found.append(parent)
    found.append(root)
    return found
