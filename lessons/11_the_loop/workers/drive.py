"""Walks through a loader that starts processes, and looks at who did what. The timing of each case is set by signals
between the processes, so that it is the same on a fast machine and on a slow one.
"""

import contextlib
import mmap
import multiprocessing
import os
import select
import shutil
import signal
import sys
import tempfile
import time
from itertools import islice

import torch
import workers
from workers import WorkerLoader

TURN = 0.01  # seconds of a wait, after which it is looked again
PATIENCE = 100  # turns in which everybody sleeps: on a busy machine somebody waits for the processor, and nobody counts
MORE = 3  # batches beyond the expected ones, so that a loop without an end has one
ROWS = 64  # the most rows of a data set here


class Waited(BaseException):
    """Nobody would ever have come."""


class Signal:
    """Something that happens once, and that other processes of a scene wait for."""

    def __init__(self, scene):
        self.scene = scene
        self.reader, self.writer = os.pipe()

    def give(self):
        os.write(self.writer, b".")

    def wait(self):
        """Whether it came."""
        return self.scene.waits_for(lambda: select.select([self.reader], [], [], TURN)[0])

    def close(self):
        os.close(self.reader)
        os.close(self.writer)


class Seen:
    """Who has fetched which row and put together which batch; all processes write into the same memory."""

    def __init__(self):
        self.page = mmap.mmap(-1, 16 * ROWS)
        self.fetched = torch.frombuffer(self.page, dtype=torch.int64)[:ROWS]  # by row: the number of a process
        self.collated = torch.frombuffer(self.page, dtype=torch.int64)[ROWS:]  # by the first label of a batch


class Rows:
    """A data set: the pair of one row for one number. before: what happens before a row is fetched, by its number."""

    def __init__(self, x, y, before=None):
        self.x, self.y, self.before = x, y, before or {}
        self.seen = Seen()

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        if not isinstance(i, int):
            raise TypeError(f"this data set gives one row for one number, not for a {type(i).__name__}")
        if i in self.before:
            self.before[i]()
        self.seen.fetched[i] = os.getpid()
        return self.row(i), self.y[i]

    def row(self, i):
        return self.x[i]


class Drawn(Rows):
    """A data set whose rows are random numbers."""

    def row(self, i):
        return torch.randint(2**62, ())


class Counted:
    """Lists of row numbers; counts how many were taken, and how many loops have begun.

    fails: after all of them. before: what happens before a list is given, by its place.
    """

    def __init__(self, lists, fails=False, before=None):
        self.lists, self.fails, self.before = lists, fails, before or {}
        self.taken = self.loops = 0

    def __iter__(self):
        self.loops += 1
        for place, numbers in enumerate(self.lists if self.loops % 2 else self.lists[::-1]):
            if place in self.before:
                self.before[place]()
            self.taken += 1
            yield list(numbers)
        if self.fails:
            raise ValueError("no list can be drawn")


def stacked(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.stack(ys)


class Scene:
    """Around a case: what was started is ended, nothing is left in the temporary folder, and a wait has an end."""

    def __enter__(self):
        self.pid = os.getpid()
        sys.modules["workers"] = workers  # where pickle looks for a function by its name
        self.signals = []
        self.before = set(_children())
        # sockets by which tensors travel; a worker that is killed leaves its own behind
        self.folder = tempfile.mkdtemp()
        multiprocessing.current_process()._config["tempdir"] = self.folder
        self.turns = 0
        self.is_watched = _in_a_session()  # somebody is typing there, and takes their time
        self.old = signal.signal(signal.SIGALRM, self._look)
        if not self.is_watched:
            signal.setitimer(signal.ITIMER_REAL, 4 * TURN, 4 * TURN)
        return self

    def __exit__(self, kind, error, trace):
        if os.getpid() != self.pid:
            os._exit(1)  # a copy that has left the learner's code by its end
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self.old)
        with contextlib.suppress(RuntimeError):  # the library's loader raises one when its workers are ended
            self.end_all()
        for one in self.signals:
            one.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        multiprocessing.current_process()._config.pop("tempdir", None)

    def _look(self, number, frame):
        self.turns += _all_others_sleep(self.pid)
        if self.turns > PATIENCE:
            self.turns = 0
            raise Waited("this wait would never have ended")

    def signal(self):
        self.signals.append(Signal(self))
        return self.signals[-1]

    def waits_for(self, has_come):
        """Whether it comes, before everybody has slept for too long. has_come: looks for it, for the time of a turn."""
        turns = 0
        while not has_come():
            self.turns = 0
            turns += not self.is_watched and _all_others_sleep(self.pid)
            if turns > PATIENCE:
                return False
        return True

    def started(self):
        """The processes that the learner's code has started and that still run."""
        return [pid for pid in _children() if pid not in self.before and _is_running(pid)]

    def end_all(self):
        for pid in self.started():
            os.kill(pid, signal.SIGKILL)
        for process in multiprocessing.active_children():
            process.join(1)
        with contextlib.suppress(ChildProcessError):  # those that were forked by hand
            for pid in set(_children()) - self.before:
                os.waitpid(pid, 0)

    def is_left_running(self, but=()):
        """Whether one of them still runs, when those that are about to end have had the time to."""
        return not self.waits_for(lambda: set(self.started()) <= set(but) or time.sleep(TURN))


class Turn:
    """The moment when all batches before that of a row have come to the loop."""

    def __init__(self, scene, lists, row):
        self.due = next(place for place, numbers in enumerate(lists) if row in numbers)
        self.signal = scene.signal()

    def has_come(self, batches):
        if batches == self.due:
            self.signal.give()

    def wait(self):
        if self.due:
            self.signal.wait()


def walk(x, y, lists, workers, prefetch):
    with Scene():
        data = Rows(x, y)
        got = _batches(WorkerLoader(data, Counted(lists), stacked, workers, prefetch), lists)
        return {"the batches, sorted by label": got, **_who(data, lists, workers)}


def walk_three_times(x, y, lists, workers, prefetch):
    """Three epochs; the lists come in another order each time, as from a sampler that shuffles."""
    with Scene():
        loader = WorkerLoader(Rows(x, y), Counted(lists), stacked, workers, prefetch)
        return {f"the batches of the {name} loop, sorted by label": _batches(loader, lists) for name in ("first", "second", "third")}


def first_is_last(x, y, lists, workers, prefetch):
    """The first batch is not ready before another process has begun its third."""
    with Scene() as scene:
        begun, third = mmap.mmap(-1, 8 * ROWS), scene.signal()
        counts = torch.frombuffer(begun, dtype=torch.int64)

        def wait():
            if not third.wait():
                raise TimeoutError("no other process was at work meanwhile")

        def count():
            mine = counts[0 if counts[0] in (0, os.getpid()) else 2 :]
            mine[0] = os.getpid()
            mine[1] += 1
            if mine[1] == 3:
                third.give()

        before = {numbers[0]: count for numbers in lists[1:]} | {lists[0][0]: wait}
        loader = WorkerLoader(Rows(x, y, before), Counted(lists), stacked, workers, prefetch)
        got = [_plain(batch) for batch in islice(loader, len(lists) + MORE)]
        firsts = [int(batch[1][0]) for batch in got if isinstance(batch, tuple)]
        due = [int(y[numbers[0]]) for numbers in lists]
        return {
            "whether the first batch came first": firsts[:1] == due[:1],
            "whether the batches came in the order of their lists": firsts == [label for label in due if label in firsts],
            "the batches, sorted by label": _sorted(got),
        }


def all_at_work(x, y, lists, workers, prefetch):
    """The first rows of the first batches wait for each other: as many as there are workers have to be fetched at once."""
    with Scene() as scene:
        there = [scene.signal() for _ in range(workers)]

        def meet(mine):
            there[mine].give()
            if not all(one.wait() for one in there):
                raise TimeoutError("the others were not at work at the same time")

        before = {lists[k][0]: (lambda k=k: meet(k)) for k in range(workers)}
        got = _batches(WorkerLoader(Rows(x, y, before), Counted(lists), stacked, workers, prefetch), lists)
        return {"the batches, sorted by label": got}


def ahead_of_the_loop(x, y, lists, workers, prefetch):
    """While the loop is busy with its first batch, the second is fetched."""
    with Scene() as scene:
        second = scene.signal()
        loader = WorkerLoader(Rows(x, y, {lists[1][0]: second.give}), Counted(lists), stacked, workers, prefetch)
        came = None
        for _ in islice(loader, len(lists) + MORE):
            came = second.wait() if came is None else came
        return {"whether the second batch was fetched while the loop was busy with the first": came}


def under_way(x, y, lists, workers, prefetch):
    """How many lists were taken, by the time each batch came: those that were given to the loop, and those under way."""
    with Scene():
        batches = Counted(lists)
        loader = WorkerLoader(Rows(x, y), batches, stacked, workers, prefetch)
        when_made, taken, given = batches.taken, [], 0
        for _ in islice(loader, len(lists) + MORE):
            given += 1
            taken.append(batches.taken - given)
        left = [len(lists) - number for number in range(1, given + 1)]
        return {
            "the number of lists taken when the loader was made": when_made,
            "how many batches more than prefetch were under way": max([0, *(count - prefetch for count in taken)]),
            "whether fewer were under way than could have been": any(
                count < min(prefetch - 1, rest) for count, rest in zip(taken, left)
            ),
            "the number of batches": given,
        }


def different_numbers(x, y, lists, workers, prefetch):
    """Two loops over random numbers instead of rows; the first batches are made by different workers."""
    with Scene() as scene:
        there = [scene.signal() for _ in range(workers)]

        def meet(mine):
            there[mine].give()
            for one in there:
                one.wait()

        before = {lists[k][0]: (lambda k=k: meet(k)) for k in range(workers)}
        loader = WorkerLoader(Drawn(x, y, before), _Same(lists), stacked, workers, prefetch)
        loops = [[number for xb, _ in islice(loader, len(lists) + MORE) for number in xb.tolist()] for _ in range(2)]
        return {
            "whether all random numbers of a loop were different": len(set(loops[0])) == len(loops[0]),
            "whether the second loop had other random numbers than the first": not {*loops[0]} & {*loops[1]},
        }


def failing_row(x, y, lists, workers, prefetch, row):
    """One row cannot be read. It fails when the loop has got all batches before it."""
    with Scene() as scene:
        turn = Turn(scene, lists, row)

        def fail():
            turn.wait()
            raise ValueError(f"row {row} cannot be read")

        loader = WorkerLoader(Rows(x, y, {row: fail}), Counted(lists), stacked, workers, prefetch)
        return _ended_by(scene, loader, lists, turn)


def failing_collate(x, y, lists, workers, prefetch, row):
    """One batch cannot be put together. It fails when the loop has got all batches before it."""
    with Scene() as scene:
        turn = Turn(scene, lists, row)

        def careful(pairs):
            if any(bool(label == y[row]) for _, label in pairs):
                turn.wait()
                raise KeyError("this batch cannot be put together")
            return stacked(pairs)

        return _ended_by(scene, WorkerLoader(Rows(x, y), Counted(lists), careful, workers, prefetch), lists, turn)


def killed_worker(x, y, lists, workers, prefetch, row):
    """The process that fetches this row is killed, as by a system that is short of memory."""
    with Scene() as scene:
        data = Rows(x, y)
        data.before[row] = lambda: _die(data, row, scene.pid)
        return _told(_ended_by(scene, WorkerLoader(data, Counted(lists), stacked, workers, prefetch), lists))


def killed_and_asked_again(x, y, lists, workers, prefetch, row):
    """The same, and the third list is there only when that process has ended."""
    with Scene() as scene:
        data = Rows(x, y)
        data.before[row] = lambda: _die(data, row, scene.pid)

        def has_ended():
            pid = int(data.seen.fetched[row])
            return (pid and not _is_running(pid)) or time.sleep(TURN)

        def wait():
            scene.waits_for(has_ended)

        batches = Counted(lists, before={2: wait})
        return _told(_ended_by(scene, WorkerLoader(data, batches, stacked, workers, prefetch), lists))


def _die(data, row, here):
    data.seen.fetched[row] = os.getpid()
    if os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)


def _told(ending):
    """What the brief says of such an end; which batches came before it may be a matter of timing."""
    return {name: ending[name] for name in ending if name.startswith(("which", "whether"))}


def failing_lists(x, y, lists, workers, prefetch):
    """The sampler fails when it should give one more list."""
    with Scene() as scene:
        loader = WorkerLoader(Rows(x, y), Counted(lists, fails=True), stacked, workers, prefetch)
        return _told(_ended_by(scene, loader, lists))


def left_early(x, y, lists, workers, prefetch):
    """A loop that is left after its first batch, and then a whole one."""
    with Scene() as scene:
        loader = WorkerLoader(Rows(x, y), Counted(lists), stacked, workers, prefetch)
        before = bool(scene.started())
        for batch in loader:
            first = _plain(batch)[1].tolist() in [y[numbers].tolist() for numbers in lists]
            break
        after_break, left = scene.is_left_running(), scene.started()
        rest = _batches(loader, lists)
        return {
            "whether a process ran before the loop began": before,
            "whether the loop got a batch before it was left": first,
            "whether a process was still running after the break": after_break,
            "the batches of the next loop, sorted by label": rest,
            "whether a process was still running after the whole loop": scene.is_left_running(but=left),
        }


def side_by_side(x, y, lists, workers, prefetch):
    """Two loops over the same loader, in turn."""
    with Scene():
        loader = WorkerLoader(Rows(x, y), _Same(lists), stacked, workers, prefetch)
        both = list(islice(zip(loader, loader), len(lists) + MORE))
        return {
            "the batches of one loop beside another, sorted by label": _sorted(_plain(one) for one, _ in both),
            "the batches of the other loop, sorted by label": _sorted(_plain(other) for _, other in both),
        }


class _Same(Counted):
    """The same lists in every loop."""

    def __iter__(self):
        for numbers in self.lists:
            yield list(numbers)


def _ended_by(scene, loader, lists, turn=None):
    """What a loop got before something went wrong, and how it was told."""
    got, kind, numbers = [], "nothing", "nothing"
    try:
        for batch in islice(loader, len(lists) + MORE):
            got.append(_plain(batch))
            if turn:
                turn.has_come(len(got))
    except Waited:
        kind = "it waited for something that never came"
    except (ValueError, KeyError) as error:
        kind, numbers = type(error).__name__, getattr(error, "batch", "nothing")
        del error
    except RuntimeError as error:
        kind, numbers = "RuntimeError", getattr(error, "batch", "nothing")
        del error
    return {
        "the batches before the exception": got,
        "which exception ended the loop": kind,
        "the row numbers that came with the exception": list(numbers) if isinstance(numbers, tuple) else numbers,
        "whether a process was still running after the exception": scene.is_left_running(),
    }


def _who(data, lists, workers):
    """Where the work was done, once all of it is."""
    rows = sorted({i for numbers in lists for i in numbers})
    pids = {int(data.seen.fetched[i]) for i in rows} - {0}
    return {
        "whether a row was fetched in the process of the loop": os.getpid() in pids,
        "whether more processes than workers fetched rows": len(pids) > workers,
    }


def collated_elsewhere(x, y, lists, workers, prefetch):
    """With another collate, which also notes which process it ran in."""
    with Scene():
        data = Rows(x, y)

        def counted(pairs):
            data.seen.collated[int(pairs[0][1]) % ROWS] = os.getpid()
            return len(pairs), sum(int(label) for _, label in pairs)

        got = list(islice(WorkerLoader(data, Counted(lists), counted, workers, prefetch), len(lists) + MORE))
        pids = {int(data.seen.collated[int(y[numbers[0]]) % ROWS]) for numbers in lists}
        return {
            "what the loop got with another collate, sorted": sorted(got, key=repr),
            "whether a batch was put together in the process of the loop": os.getpid() in pids,
        }


def _batches(loader, lists):
    """What a loop got, sorted: whether it was in order is asked where the timing is set; elsewhere it may be by luck."""
    return _sorted(_plain(batch) for batch in islice(loader, len(lists) + MORE))


def _sorted(batches):
    """By their labels, no two of which are equal; what is not a batch comes last."""

    def labels(batch):
        is_pair = isinstance(batch, tuple) and len(batch) == 2 and isinstance(batch[1], torch.Tensor)
        return (0, batch[1].tolist()) if is_pair else (1, repr(batch))

    return sorted(batches, key=labels)


def _plain(batch):
    """Copies, since the memory of a worker's tensors goes when nobody holds it."""
    is_pair = isinstance(batch, (tuple, list)) and all(isinstance(part, torch.Tensor) for part in batch)
    return tuple(part.clone() for part in batch) if is_pair else batch


def _children(pid="self"):
    """The processes that this one, or another, has started and that have not been waited for."""
    found = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:
                found += map(int, file.read().split())
    except OSError:
        return [process.pid for process in multiprocessing.active_children()] if pid == "self" else []
    return found


def _is_running(pid):
    """Not one that has ended and only waits to be waited for."""
    states = _states(pid)
    return any(state not in "ZX" for state in states) or (
        not states and pid in [process.pid for process in multiprocessing.active_children()]
    )


def _all_others_sleep(pid):
    """Whether every process of a scene but this one sleeps: then whoever is waited for will not come. pid: its own."""
    others = {pid, *_children(pid)} - {os.getpid()}
    return not any(state in "RD" for other in others for state in _states(other))


def _states(pid):
    """Of each thread of a process, as proc(5) has it: R runs or could, D is busy with a disk, S sleeps, Z has ended."""
    found = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/stat", encoding="ascii", errors="replace") as file:
                found.append(file.read().rpartition(")")[2].split()[0])
    except OSError:
        pass
    return found


def _in_a_session():
    frame = sys._getframe()
    while frame is not None:
        if frame.f_globals.get("__name__", "").startswith("tutor.debugger"):
            return True
        frame = frame.f_back
    return False
