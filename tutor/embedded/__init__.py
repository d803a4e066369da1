"""The debugger in a process that somebody else has started: `breakpoint()`, pytest, post mortem."""
