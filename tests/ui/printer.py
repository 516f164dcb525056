# SPDX-License-Identifier: GPL-3.0-or-later
"""A printer of one's own: CUPS with a private configuration, and behind its queue a socket.

Nothing of the machine's own printing is touched, and nobody needs to be root: the scheduler runs as
the person who tests (as nobody, where that is root), reads only its own folder, and is reached
through a socket in it, which CUPS_SERVER tells every client of.
"""

import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import time

SCHEDULER = "/usr/sbin/cupsd"
ADMINISTER = "/usr/sbin/lpadmin"
BACKEND = "/usr/lib/cups/backend/socket"

CONFIGURATION = """Listen {home}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
DefaultShared No
PreserveJobFiles Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""

FILES = """ServerRoot {home}/root
RequestRoot {home}/spool
CacheDir {home}/cache
StateDir {home}/state
TempDir {home}/tmp
AccessLog {home}/access.log
ErrorLog {home}/error.log
PageLog {home}/page.log
SystemGroup nogroup
"""


def missing_tools():
    return [tool for tool in (SCHEDULER, ADMINISTER, BACKEND) if not os.access(tool, os.X_OK)]


class Printer:
    """Use as a context. `server` is for CUPS_SERVER; `received` holds the bytes of each job."""

    def __init__(self, name):
        self.name = name
        self.received = []
        self.process = None

    def __enter__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="groundwork-printer-"))
        self.server = str(self.home / "cups.sock")
        try:
            self.listen()
            self.start_scheduler()
            self.add_queue()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
        self.paper.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def listen(self):
        """What a network printer does: take whatever comes until the sender closes."""
        self.paper = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.take_jobs, daemon=True).start()

    def take_jobs(self):
        while True:
            try:
                connection, _ = self.paper.accept()
            except OSError:
                return
            with connection:
                self.received.append(b"".join(iter(lambda: connection.recv(1 << 16), b"")))

    def start_scheduler(self):
        for name in ("root", "spool", "cache", "state", "tmp"):
            (self.home / name).mkdir()
        (self.home / "cupsd.conf").write_text(CONFIGURATION.format(home=self.home))
        (self.home / "cups-files.conf").write_text(FILES.format(home=self.home))
        person = {}
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            person = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
            for path in (self.home, *self.home.iterdir()):
                os.chown(path, nobody.pw_uid, nobody.pw_gid)
        self.process = subprocess.Popen(
            [SCHEDULER, "-f", "-c", self.home / "cupsd.conf", "-s", self.home / "cups-files.conf"],
            cwd=self.home, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, **person)
        end = time.monotonic() + 20
        while not os.path.exists(self.server):
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError("the print scheduler did not start\n" + self.log())
            time.sleep(0.05)

    def add_queue(self):
        """Raw: what the program sends is what arrives, whatever filters are installed."""
        address = f"socket://127.0.0.1:{self.paper.getsockname()[1]}"
        told = subprocess.run(
            [ADMINISTER, "-p", self.name, "-E", "-v", address, "-m", "raw"],
            env={**os.environ, "CUPS_SERVER": self.server}, capture_output=True, text=True)
        if told.returncode:
            raise RuntimeError(f"the queue could not be made: {told.stderr}\n{self.log()}")

    def log(self):
        path = self.home / "error.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def spooled(self):
        """The documents the program handed over, in their order, as CUPS kept them."""
        return [path.read_bytes() for path in sorted((self.home / "spool").glob("d*"))]
