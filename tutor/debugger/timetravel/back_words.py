"""What `back` says. Pure."""

from __future__ import annotations

from tutor.debugger.show.endings import ended_by_signal

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

NOT_REACHED = (
    "\n(What you typed since the last kept stop was run again, and did not come to the stop that "
    "you asked for: threads, other processes, input or the clock take another turn.)"
)


def too_far(steps: int, before: int) -> str:
    """Why there is no going so many stops back. before: how many there are."""
    if steps < 0:
        return "`back` takes a number of stops, 0 or more"
    if not before:
        return "this is the first stop; there is none before it"
    if before == 1:
        return "there is one stop before this one"
    return f"there are {before} stops before this one; `back {before}` goes to the first"


def after_crash(signal: int, code: int, place: str) -> str:
    """What ended the learner's process. signal: 0 where it was an exit with this code. place: a
    sentence about where, or "".
    """
    end = f"Your code ended its whole process, with exit code {code}."
    words = ended_by_signal(signal) if signal else end
    return f"{words}{place} You are back at the last stop, and everything is as it was here."
