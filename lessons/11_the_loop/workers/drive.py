"""Walks through a loader that starts processes, and looks at who did what. The timing of each case
is set by signals between the processes, so it is the same on a fast machine and on a slow one.
"""

import mmap
import os
import signal
from itertools import islice

import torch
import workers as program
from follow import Follow
from processes import is_running
from scene import Scene, Waited
from workers import WorkerLoader

MORE = 3  # batches beyond the expected ones, so that a loop without an end has one
ROWS = 64  # the most rows of a data set here
SORTED = "the batches, sorted by label"
# these are about a line of the program: it is shown where they are raised
ABOUT_CODE = (AttributeError, NameError, TypeError, NotImplementedError)


class Rows:
    """A data set: the pair of one row for one number. before: what happens before a row is fetched,
    by its number. pids: by row, who has fetched it, in memory that all processes share.
    """

    def __init__(self, x, y, before=None):
        self.x, self.y, self.before = x, y, before or {}
        self.pids = shared_numbers()

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        if not isinstance(i, int):
            kind = type(i).__name__
            raise TypeError(f"this data set gives one row for one number, not for a {kind}")
        if i in self.before:
            self.before[i]()
        self.pids[i] = os.getpid()
        return self.row(i), self.y[i]

    def row(self, i):
        return self.x[i]


class Drawn(Rows):
    """A data set whose rows are random numbers."""

    def row(self, i):
        return torch.randint(2**62, ())


class Lists:
    """Lists of row numbers; counts how many were taken. Every second loop gets each list backwards,
    as a sampler that shuffles gives others each time.

    fails: after all of them. before: what happens before a list is given, by its place.
    """

    def __init__(self, lists, fails=False, before=None):
        self.lists, self.fails, self.before = lists, fails, before or {}
        self.taken = self.loops = 0

    def __iter__(self):
        self.loops += 1
        step = 1 if self.loops % 2 else -1
        for place, numbers in enumerate(self.lists):
            if place in self.before:
                self.before[place]()
            self.taken += 1
            yield numbers[::step]
        if self.fails:
            raise ValueError("no list can be drawn")


class Meeting:
    """Places at which several processes wait for each other. was_missed: somebody waited for one
    that did not come.
    """

    def __init__(self, scene, size):
        self.here = [scene.signal() for _ in range(size)]
        self.was_missed = scene.signal()

    def before(self, lists):
        """The first row of each of the first lists is fetched when all of them are asked for."""
        return {lists[k][0]: lambda k=k: self.come(k) for k in range(len(self.here))}

    def come(self, place):
        self.here[place].give()
        for other in self.here:
            if not self.was_missed.is_given() and not other.wait():
                self.was_missed.give()


def shared_numbers():
    return torch.frombuffer(mmap.mmap(-1, 8 * ROWS), dtype=torch.int64)


def stacked(pairs):
    xs, ys = zip(*pairs)
    return torch.stack(xs), torch.stack(ys)


def listed(pairs):
    """A batch without tensors: these travel through memory of their own, which costs each worker as
    much again as to be started.
    """
    xs, ys = zip(*pairs)
    return [x.tolist() for x in xs], [int(y) for y in ys]


def walk_tensors(x, y, lists, workers, prefetch):
    return walk(x, y, lists, workers, prefetch, stacked)


def walk(x, y, lists, workers, prefetch, collate=listed):
    with Scene(program):
        data = Rows(x, y)
        got = batches_of(WorkerLoader(data, Lists(lists), collate, workers, prefetch), lists)
        return {SORTED: got, **who(data, lists, workers)}


def all_at_work(x, y, lists, workers, prefetch):
    """As many rows as there are workers have to be fetched at the same time."""
    with Scene(program) as scene:
        meeting = Meeting(scene, workers)
        data = Rows(x, y, meeting.before(lists))
        got = batches_of(WorkerLoader(data, Lists(lists), listed, workers, prefetch), lists)
        return {
            "whether all workers were at work at the same time": not meeting.was_missed.is_given(),
            SORTED: got,
            **who(data, lists, workers),
        }


def walk_twice_and_side_by_side(x, y, lists, workers, prefetch):
    """Two epochs, the second with each list backwards, and then two at the same time."""
    with Scene(program):
        loader = WorkerLoader(Rows(x, y), Lists(lists), listed, workers, prefetch)
        loops = {
            f"the batches of the {name} loop, sorted by label": batches_of(loader, lists)
            for name in ("first", "second")
        }
        same = WorkerLoader(Rows(x, y), SameLists(lists), listed, workers, prefetch)
        pairs = islice(zip(same, same), len(lists) + MORE)
        both = [(plain(one), plain(other)) for one, other in pairs]
        return {
            **loops,
            "the batches of one loop beside another, sorted by label": by_label(one for one, _ in both),
            "the batches of the other loop, sorted by label": by_label(two for _, two in both),
        }


class SameLists(Lists):
    """The same ones in every loop."""

    def __iter__(self):
        for numbers in self.lists:
            yield list(numbers)


def first_is_last(x, y, lists, workers, prefetch):
    """The first batch is not ready before another process has begun its third."""
    with Scene(program) as scene:
        third, was_missed = scene.signal(), scene.signal()
        begun = shared_numbers()  # how many batches, by worker

        def wait():
            if not third.wait():
                was_missed.give()

        def count():
            place = os.getpid() % ROWS
            begun[place] += 1
            if begun[place] == 3:
                third.give()

        before = {numbers[0]: count for numbers in lists[1:]} | {lists[0][0]: wait}
        loader = WorkerLoader(Rows(x, y, before), Lists(lists), listed, workers, prefetch)
        got = [plain(batch) for batch in islice(loader, len(lists) + MORE)]
        firsts = [int(batch[1][0]) for batch in got if is_batch(batch)]
        due = [int(y[numbers[0]]) for numbers in lists]
        in_order = [label for label in due if label in firsts]
        return {
            "whether others were at work while the first batch was made": not was_missed.is_given(),
            "whether the batches came in the order of their lists": firsts == in_order,
            SORTED: by_label(got),
        }


def under_way(x, y, lists, workers, prefetch):
    """How many lists were taken, by the time each batch came: those that were given to the loop,
    and those under way. While the loop has its first batch, the second is fetched.
    """
    with Scene(program) as scene:
        second, given, most, fewer = scene.signal(), 0, 0, False
        batches = Lists(lists)
        data = Rows(x, y, {lists[1][0]: second.give})
        loader = WorkerLoader(data, batches, listed, workers, prefetch)
        when_made, is_ahead = batches.taken, False
        for _ in islice(loader, len(lists) + MORE):
            given += 1
            least = min(given + prefetch - 1, len(lists))
            fewer = fewer or not scene.waits_for(lambda: batches.taken >= least)
            is_ahead = is_ahead or (given == 1 and second.wait())
            most = max(most, batches.taken - given - prefetch)
        return {
            "the number of lists taken when the loader was made": when_made,
            "how many batches more than prefetch were under way": most,
            "whether fewer were under way than could have been": fewer,
            "whether the second batch was fetched while the loop had the first": is_ahead,
            "the number of batches": given,
        }


def different_numbers(x, y, lists, workers, prefetch):
    """Two loops over random numbers; the first batches of each are made by different workers."""
    with Scene(program) as scene:
        loops = []
        for meeting in (Meeting(scene, workers), Meeting(scene, workers)):
            data = Drawn(x, y, meeting.before(lists))
            loader = WorkerLoader(data, SameLists(lists), listed, workers, prefetch)
            batches = [plain(batch) for batch in islice(loader, len(lists) + MORE)]
            loops.append([number for batch in batches if is_batch(batch) for number in batch[0]])
        one, other = loops
        return {
            "whether all random numbers of a loop were different": len({*one}) == len(one),
            "whether the second loop had other random numbers than the first": not {*one} & {*other},
        }


def left_early(x, y, lists, workers, prefetch):
    """A loop that is left after its first batch, and then a whole one."""
    with Scene(program) as scene:
        loader = WorkerLoader(Rows(x, y), Lists(lists), listed, workers, prefetch)
        before, got = bool(scene.started()), []
        for batch in loader:
            got.append(plain(batch))
            break
        after_break, left = scene.is_left_running(), scene.started()
        rest = batches_of(loader, lists)
        return {
            "whether a process ran before the loop began": before,
            "the number of batches before the break": len(got),
            "whether a process was still running after the break": after_break,
            "the batches of the next loop, sorted by label": rest,
            "whether a process was still running after the whole loop": scene.is_left_running(left),
        }


def failing_row(x, y, lists, workers, prefetch, row):
    """One row cannot be read. It fails when the loop has got all batches before it."""
    with Scene(program) as scene:
        is_due = scene.signal()

        def fail():
            is_due.wait()
            raise ValueError(f"row {row} cannot be read")

        loader = WorkerLoader(Rows(x, y, {row: fail}), Lists(lists), listed, workers, prefetch)
        return ending_of(scene, loader, lists, row, is_due)


def failing_collate(x, y, lists, workers, prefetch, row):
    """One batch cannot be put together. It fails when the loop has got all batches before it."""
    with Scene(program) as scene:
        is_due = scene.signal()

        def careful(pairs):
            if any(bool(label == y[row]) for _, label in pairs):
                is_due.wait()
                raise KeyError("this batch cannot be put together")
            return listed(pairs)

        loader = WorkerLoader(Rows(x, y), Lists(lists), careful, workers, prefetch)
        return ending_of(scene, loader, lists, row, is_due)


def failing_lists(x, y, lists, workers, prefetch):
    """The sampler fails when it should give one more list."""
    with Scene(program) as scene:
        loader = WorkerLoader(Rows(x, y), Lists(lists, fails=True), listed, workers, prefetch)
        return told(ending_of(scene, loader, lists))


def killed_worker(x, y, lists, workers, prefetch, row):
    """The process that fetches this row is killed, as by a system that is short of memory."""
    with Scene(program) as scene:
        data = Rows(x, y)
        data.before[row] = lambda: die(data, row, scene.pid)
        loader = WorkerLoader(data, Lists(lists), listed, workers, prefetch)
        return told(ending_of(scene, loader, lists))


def killed_and_asked_again(x, y, lists, workers, prefetch, row):
    """The same, and the third list is there only when that process has ended."""
    with Scene(program) as scene:
        data = Rows(x, y)
        data.before[row] = lambda: die(data, row, scene.pid)

        def has_ended():
            return data.pids[row] and not is_running(int(data.pids[row]))

        batches = Lists(lists, before={2: lambda: scene.waits_for(has_ended)})
        loader = WorkerLoader(data, batches, listed, workers, prefetch)
        return told(ending_of(scene, loader, lists))


def die(data, row, here):
    data.pids[row] = os.getpid()
    if os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)


def collated_elsewhere(x, y, lists, workers, prefetch):
    """With another collate, which also notes which process it ran in."""
    with Scene(program):
        pids = shared_numbers()

        def counted(pairs):
            pids[int(pairs[0][1]) % ROWS] = os.getpid()
            return len(pairs), [int(label) for _, label in pairs]

        loader = WorkerLoader(Rows(x, y), Lists(lists), counted, workers, prefetch)
        got = list(islice(loader, len(lists) + MORE))
        return {
            "what the loop got with another collate, sorted": sorted(got, key=repr),
            "whether a batch was put together in the process of the loop": os.getpid() in pids,
        }


def seen_from_a_worker(x, y, lists, workers, prefetch):
    """A debug session on this case follows the worker, and not the loop."""
    with Scene(program) as scene, Follow(program, scene.in_session):
        loader = WorkerLoader(Rows(x, y), Lists(lists), labels_of, workers, prefetch)
        got = list(islice(loader, len(lists) + MORE))
        return {"the labels of each batch, sorted": sorted(got, key=repr)}
    return {"the worker": "ended with its loop"}


def labels_of(pairs):
    return [int(label) for _, label in pairs]


def ending_of(scene, loader, lists, row=None, is_due=None):
    """What a loop got before something went wrong, and how it was told.

    is_due: given when all batches before that of the row have come.
    """
    due = next((k for k, numbers in enumerate(lists) if row in numbers), 0)
    got, kind, numbers = [], "nothing", "nothing"
    if is_due and due == 0:
        is_due.give()
    try:
        for batch in islice(loader, len(lists) + MORE):
            got.append(plain(batch))
            if is_due and len(got) == due:
                is_due.give()
    except Waited:
        kind = "it waited for something that never came"
    except ABOUT_CODE:
        raise
    except Exception as error:
        kind, numbers = name_of(error), getattr(error, "batch", "nothing")
    return {
        "the batches before the exception": got,
        "which exception ended the loop": kind,
        "the row numbers that came with the exception": list(numbers)
        if isinstance(numbers, tuple)
        else numbers,
        "whether a process was still running after the exception": scene.is_left_running(),
    }


def name_of(error):
    """Its type; a connection breaks in different ways, by who was faster."""
    kind = ConnectionError if isinstance(error, ConnectionError) else type(error)
    return kind.__name__


def told(ending):
    """What the brief says of such an end; which batches come before it is a matter of timing."""
    wanted = ("which exception", "whether a process")
    return {name: ending[name] for name in ending if name.startswith(wanted)}


def who(data, lists, workers):
    """Where the rows were fetched, once all of them are."""
    pids = {int(data.pids[i]) for numbers in lists for i in numbers} - {0}
    return {
        "whether a row was fetched in the process of the loop": os.getpid() in pids,
        "whether more processes than workers fetched rows": len(pids) > workers,
    }


def batches_of(loader, lists):
    """What a loop got, sorted: whether it was in order is asked where the timing is set, elsewhere
    it may be by luck.
    """
    return by_label(plain(batch) for batch in islice(loader, len(lists) + MORE))


def by_label(batches):
    """No two labels are equal; what is not a batch comes last."""

    def labels(batch):
        return (0, [int(label) for label in batch[1]]) if is_batch(batch) else (1, batch)

    return sorted(batches, key=labels)


def plain(batch):
    """Copies, since the memory of a worker's tensors goes when nobody holds it; and what is not a
    batch in words, since an exception is not the same in another process.
    """
    if not is_batch(batch):
        return f"a {type(batch).__name__}"
    return tuple(part.clone() if isinstance(part, torch.Tensor) else part for part in batch)


def is_batch(batch):
    is_pair = isinstance(batch, (tuple, list)) and len(batch) == 2
    return is_pair and all(isinstance(part, (torch.Tensor, list)) for part in batch)
