# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever lies in a file, the program refuses it with a reason: as a brief, as the library, as each side
of a merge, in time, in little memory, without looking at any other file or at the network.

GW_HOSTILE names a folder with more such documents, for instance the W3C XML conformance suite.
"""

import os
import pathlib
import resource
import shutil
import socket
import subprocess
import sys
import tempfile

from hostile import BRIEF, documents, harmless
from tap import Tap

CLI = os.path.abspath(sys.argv[1])
# Of the processor, and of memory beyond what refusing an empty file takes.
MOST_SECONDS = 0.1
MOST_BYTES = 64 << 20
# What groundwork-cli exits with for input that it cannot read.
INPUT = 3


def sanitized():
    return b"libasan" in subprocess.run(["ldd", CLI], capture_output=True, check=True).stdout


def run(*args):
    """Exit code, what it says, seconds of the processor, bytes of memory at most."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([CLI, *args], stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return (process.returncode, said.read().decode("utf-8", "replace"), used.ru_utime + used.ru_stime,
                used.ru_maxrss * 1024)


class Folder:
    """A workspace into which one document after the other is put."""

    def __init__(self, path):
        self.file = os.path.join(path, "sent.brief")
        self.good = os.path.join(path, "good.brief")
        self.page = os.path.join(path, "x.pdf")
        self.inner = os.path.join(path, "with-library")
        os.mkdir(self.inner)
        with open(self.good, "w", encoding="utf-8") as file:
            file.write(BRIEF)

    def calls(self):
        yield "as a brief", ("check", self.file)
        yield "as a brief to print", ("sheet", self.file, "-o", self.page)
        yield "as the library", ("library", "list", "--workspace", self.inner)
        yield "as ours", ("merge", self.good, self.file, self.good)
        yield "as theirs", ("merge", self.good, self.good, self.file)
        # An empty base is how git says that there is none.
        if os.path.getsize(self.file) > 0:
            yield "as a base", ("merge", self.file, self.good, self.good)

    def put(self, document):
        for path in (self.file, os.path.join(self.inner, "library.xml")):
            shutil.copyfile(document, path)


def judge(folder, name, document, few, heavy):
    """What is wrong with how a document is refused, one line each."""
    folder.put(document)
    for how, args in folder.calls():
        got, said, seconds, memory = run(*args)
        if got != INPUT or not said.startswith("groundwork-cli: ") or "CRITICAL" in said:
            yield f"{name} {how}: exit {got}: {said[:300]}"
        # A busy machine takes longer now and then; what is slow is slow each time.
        if not heavy and seconds > MOST_SECONDS + few[0]:
            seconds = min(run(*args)[2] for _ in range(3))
        if not heavy and seconds > MOST_SECONDS + few[0]:
            yield f"{name} {how}: {seconds:.3f} s"
        if not heavy and memory > MOST_BYTES + few[1]:
            yield f"{name} {how}: {memory >> 20} MB"
    with open(folder.good, encoding="utf-8") as file:
        if file.read() != BRIEF:
            yield f"{name}: another file was changed"


def write_all(place, makers):
    """In a process of its own: one that has held large documents passes its size on to its children."""
    child = os.fork()
    if child == 0:
        for name, text in makers:
            (place / name).write_bytes(text)
        os._exit(0)
    os.waitpid(child, 0)
    return sorted(place.iterdir())


def more():
    place = os.environ.get("GW_HOSTILE")
    return [path for path in sorted(pathlib.Path(place).rglob("*")) if path.is_file()] if place else []


def traced(tap, folder, documents_that_point, outside):
    """Which files and sockets are opened while a document is read that asks for others."""
    if shutil.which("strace") is None or sanitized():
        tap.skip("no other file and no socket is opened", "needs strace, and no sanitizer")
        return
    places = [place.replace("file://", "") for place in outside.values()]
    seen = []
    for path in documents_that_point:
        folder.put(path)
        done = subprocess.run(["strace", "-f", "-e", "trace=open,openat,socket,connect", CLI, "check", folder.file],
                              capture_output=True, timeout=60)
        seen += [f"{path.name}: {line}" for line in done.stderr.decode("utf-8", "replace").splitlines()
                 if any(place in line for place in places) or "socket(" in line or "connect(" in line]
    tap.none("no other file and no socket is opened", seen)


with Tap() as tap, tempfile.TemporaryDirectory(prefix="groundwork-hostile-") as place, socket.socket() as listener:
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    listener.settimeout(0.1)
    pipe = os.path.join(place, "pipe")
    # Whoever opens it for reading waits for ever.
    os.mkfifo(pipe)
    outside = {"file": pathlib.Path(pipe).as_uri(),
               "network": f"http://127.0.0.1:{listener.getsockname()[1]}/x.dtd"}
    folders = {}
    for name in ("refused", "harmless"):
        folders[name] = pathlib.Path(place, name)
        folders[name].mkdir()
    refused = write_all(folders["refused"], documents(outside))
    taken = write_all(folders["harmless"], harmless(outside))
    folder = Folder(place)
    folder.put(folders["refused"] / "empty")
    few = [max(run(*args)[n] for _, args in folder.calls()) for n in (2, 3)]
    heavy = sanitized()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    for path in refused:
        tap.none(f"{path.name} is refused", judge(folder, path.name, path, few, heavy))
    for path in taken:
        folder.put(path)
        code, said, _, _ = run("show", folder.file)
        tap.check(f"{path.name} is a brief like any other", code == 0 and "T" in said, said)
    if "GW_HOSTILE" in os.environ:
        tap.none("all that GW_HOSTILE holds is refused",
                 [line for path in more() for line in judge(folder, str(path), path, few, heavy)])
    traced(tap, folder, [path for path in refused + taken if path.name.endswith(tuple(outside))], outside)
    try:
        listener.accept()
        tap.check("nobody came to the network", False)
    except TimeoutError:
        tap.check("nobody came to the network", True)
