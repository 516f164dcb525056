# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder that several people work in: on this disk, on a slow one, and on a server."""

import os
import re
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import time

from tap import Tap

COLLEAGUE, CLI, SAMPLES = map(os.path.abspath, sys.argv[1:4])
SAMPLE = os.path.join(SAMPLES, "en", "a1-payroll-export.brief")
TOP = tempfile.mkdtemp(prefix="groundwork-shared-")
GROUP, ADA, BEN = 20000, 20001, 20002
TIMES = 15

# In ms.
MOST_HELD = 100


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def is_valid(path):
    return subprocess.run([CLI, "format", "--check", path], capture_output=True,
                          check=False).returncode == 0


def work(path, name, times, pace, user=None, before=(), **more):
    """A colleague starts to work; what they need of their own lies in a home of their own."""
    home = os.path.join(TOP, "home-" + name)
    os.makedirs(home, exist_ok=True)
    who = []
    if user is not None:
        os.chown(home, user, GROUP)
        who = [str(user), str(GROUP)]
    # Nobody can look for lost memory in a program that is already being watched.
    env = dict(os.environ, HOME=home, XDG_STATE_HOME=os.path.join(home, "state"),
               ASAN_OPTIONS=os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0",
               XDG_DATA_HOME=os.path.join(home, "data"), XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home,
               G_DEBUG="fatal-criticals", **more)
    return subprocess.Popen([*before, COLLEAGUE, path, name, str(times), str(pace), *who], env=env,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, umask=0o007)


def wait(process, seconds=60):
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        return -1, out, err + "\nnever saved"
    return process.returncode, out, err


def held_up(out):
    """For how long a colleague's typing was, in ms, beyond what the machine did not let run."""
    said = re.fullmatch(r"longest (\d+) besides (\d+)\n", out)
    return int(said[1]) - int(said[2]) if said else 10 ** 6


def missing(text, *names, times=TIMES):
    return [f"{name} {i}" for name in names for i in range(times) if f">{name} {i}</known>" not in text]


def folder_for_two(name):
    """A folder of a group, as it is set up for a team; without root, for one person twice."""
    folder = os.path.join(TOP, name)
    os.mkdir(folder)
    path = os.path.join(folder, "a.brief")
    shutil.copy(SAMPLE, path)
    os.chmod(path, 0o660)
    users = (None, None)
    if os.geteuid() == 0:
        os.chmod(TOP, 0o755)
        os.chown(folder, ADA, GROUP)
        os.chown(path, ADA, GROUP)
        os.chmod(folder, 0o2770)
        users = (ADA, BEN)
    return path, users


def two_at_once(tap):
    path, (ada, ben) = folder_for_two("team")
    both = [work(path, "Ada", TIMES, 90, ada), work(path, "Ben", TIMES, 110, ben)]
    ends = [wait(process) for process in both]
    text = read(path)
    lost = missing(text, "Ada", "Ben")
    tap.check("two users at once lose nothing of each other",
              not lost and all(code == 0 for code, _, _ in ends), f"{lost}\n{ends}")
    titles = re.search("<title>(.*?)</title>", text)[1], re.findall("<(?:ours|theirs)>(Ada|Ben)<", text)
    tap.check("what both changed is a conflict that keeps both",
              titles[0] in ("Ada", "Ben") and sorted(titles[1]) == ["Ada", "Ben"]
              and text.count("<conflict ") == 1 and is_valid(path), titles)
    info = os.stat(path)
    tap.check("the file stays the team's", stat.S_IMODE(info.st_mode) == 0o660
              and (ada is None or info.st_gid == GROUP), f"{info}")
    tap.check("and nothing else is left in the folder", os.listdir(os.path.dirname(path)) == ["a.brief"],
              os.listdir(os.path.dirname(path)))


def start_slow(call, when, name):
    """A colleague types in a folder of that name, in which some calls take five seconds."""
    folder = os.path.join(TOP, name)
    os.mkdir(folder)
    path = os.path.join(folder, "a.brief")
    shutil.copy(SAMPLE, path)
    log = os.path.join(TOP, name + ".log")
    strace = ["strace", "-f", "-qq", "-o", log, "-P", folder, "-P", path, "-e", "trace=" + call,
              "-e", f"inject={call}:delay_enter=5000000:when={when}"]
    return path, log, name, work(path, name, 40, 50, before=strace)


def judge_slow(path, log, name, process):
    """For how long the typing was held up, in ms, and what else went wrong; None: nothing."""
    code, out, err = wait(process, 120)
    lost = missing(read(path), name, times=40)
    well = code == 0 and "DELAYED" in read(log) and not lost
    return held_up(out), None if well else f"{read(log).count('DELAYED')} delays, {lost}\n{out}\n{err}"


def slow_folder(tap):
    """Calls on the folder take five seconds; the main loop must go on answering."""
    if shutil.which("strace") is None:
        tap.skip("a slow folder holds nobody up", "strace is not installed")
        return
    calls = ["fsync", "renameat2", "openat", "read", "newfstatat"] * 2
    # The first call of each thread, or the second as well.
    tries = [(call, "1" if n < 5 else "1..2", f"slow-{n}") for n, call in enumerate(calls)]
    runs = [start_slow(*each) for each in tries]
    for n, (each, run) in enumerate(zip(tries, runs)):
        held, fault = judge_slow(*run)
        # A busy machine stops a program for a tenth of a second now and then; a folder does each time.
        if fault is None and held > MOST_HELD:
            held, fault = judge_slow(*start_slow(*each[:2], each[2] + "-again"))
        tap.check(f"five seconds in {each[0]} hold up nobody's typing ({n})",
                  fault is None and held <= MOST_HELD, fault or f"for {held} ms, twice")


# --- a server ------------------------------------------------------------------------------------

def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def answers(port):
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def start_server(root):
    port = free_port()
    server = subprocess.Popen(["rclone", "serve", "webdav", root, "--addr", f"127.0.0.1:{port}",
                               "--dir-cache-time", "0s", "--vfs-cache-mode", "off"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(100):
        if answers(port):
            return server, f"dav://127.0.0.1:{port}"
        time.sleep(0.1)
    server.kill()
    return None, None


def session():
    """A bus of our own, on which the file systems of GIO live; its address and how to end it."""
    runtime = os.path.join(TOP, "run")
    os.mkdir(runtime, 0o700)
    os.environ["XDG_RUNTIME_DIR"] = runtime
    bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    os.environ["GIO_USE_VFS"] = "gvfs"
    return bus


def why_no_server():
    for tool in ("rclone", "gio", "dbus-daemon"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    if not os.path.exists("/usr/libexec/gvfsd-dav"):
        return "gvfs-backends is not installed"
    return None


def cli(*args):
    done = subprocess.run([CLI, *args], capture_output=True, timeout=60, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def command_line(tap, address, path):
    before = read(path)
    code, out, err = cli("show", address + "/a.brief")
    tap.check("a brief on a server is read", code == 0 and "Payroll export" in out, err)
    theirs = os.path.join(TOP, "theirs.brief")
    with open(theirs, "w", encoding="utf-8") as file:
        file.write(before.replace("<title>Payroll", "<title>The payroll"))
    code, _, err = cli("merge", SAMPLE, address + "/a.brief", theirs, "-o", address + "/a.brief")
    tap.check("and merged there", code == 0 and "<title>The payroll" in read(path), err)
    code, _, err = cli("sheet", address + "/a.brief", "-o", address + "/a.pdf")
    with open(os.path.join(os.path.dirname(path), "a.pdf"), "rb") as file:
        tap.check("and its page is written there", code == 0 and file.read(5) == b"%PDF-", err)


def a_colleague(tap, address, path):
    """Others write on the server while we type; each saving merges what it finds there."""
    process = work(address + "/a.brief", "Ada", TIMES, 200)
    time.sleep(1)
    changed = read(path).replace("<outcome>", "<outcome>Others said: ", 1)
    with open(path, "w", encoding="utf-8") as file:
        file.write(changed)
    code, out, err = wait(process)
    text = read(path)
    tap.check("what others write on a server meanwhile is merged",
              code == 0 and not missing(text, "Ada") and "<outcome>Others said: " in text
              and "<title>Ada</title>" in text and is_valid(path), f"{missing(text, 'Ada')}\n{out}{err}")
    tap.check("and nobody's typing waits for the server", held_up(out) <= 100, out)


def server_gone(tap, address, server, path):
    """The server goes away while we type: it is told, and nothing that was saved is harmed."""
    before = read(path)
    server.kill()
    server.wait()
    process = work(address + "/a.brief", "Late", 1, 10)
    code, _, err = wait(process, 30)
    tap.check("a server that is gone is told", code != 0 and "a.brief" in err and "never" not in err,
              err)
    tap.check("and harms nothing", read(path) == before)


def on_a_server(tap):
    reason = why_no_server()
    root = os.path.join(TOP, "served")
    os.mkdir(root)
    path = os.path.join(root, "a.brief")
    shutil.copy(SAMPLE, path)
    os.chmod(path, 0o644)
    server, address = start_server(root) if reason is None else (None, None)
    if server is None:
        tap.skip("a brief on a server", reason or "rclone did not start")
        return
    bus = session()
    try:
        mounted = subprocess.run(["gio", "mount", address], capture_output=True, text=True, check=False)
        if mounted.returncode != 0:
            tap.skip("a brief on a server", "gvfs did not mount it: " + mounted.stderr.strip())
            return
        command_line(tap, address, path)
        a_colleague(tap, address, path)
        server_gone(tap, address, server, path)
    finally:
        server.kill()
        bus.terminate()


with Tap() as tap:
    try:
        two_at_once(tap)
        slow_folder(tap)
        on_a_server(tap)
    finally:
        shutil.rmtree(TOP, ignore_errors=True)
