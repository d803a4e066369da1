"""What `back` says. Pure."""

from __future__ import annotations

NO_CHECKPOINTS = (
    "Going back works in the session itself, not inside another debugger that was opened in it."
)
NOT_KEPT = (
    "No stop before this one could be kept (your program runs threads or other processes, or "
    "memory is short), so there is no way back from here."
)
IN_WORKER = (
    "\n(A breakpoint in a process that your program has started, number {pid}: no prompt can open "
    "there, so it runs on. With `num_workers=0` a DataLoader stays in your program's own process.)"
)
AS_IT_WAS = "\n(back, and everything is as it was here)"
RUN_AGAIN = "\n(back; what you typed since the last kept stop was run again)"


def too_far(steps: int, before: int) -> str:
    """Why there is no going so many stops back. before: how many there are."""
    if steps < 0:
        return "`back` takes a number of stops, 0 or more"
    if not before:
        return "this is the first stop; there is none before it"
    if before == 1:
        return "there is one stop before this one"
    return f"there are {before} stops before this one; `back {before}` goes to the first"
