# SPDX-License-Identifier: GPL-3.0-or-later
"""A display, a session bus and a home of their own, for one journey.

GTK finds the accessibility bus through a property of the X server's root window, so a bus may never
share a server with another: everything is started afresh and ended together.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

NEEDED = ("Xvfb", "dbus-daemon", "openbox", "xdotool", "xprop", "import")
# No tool of the screen takes this long unless the screen itself hangs.
ASK_SECONDS = 60


def missing_tools():
    return [tool for tool in NEEDED if not shutil.which(tool)]


# A window fills the screen, so a picture of the screen is one of the window; only what one drags a
# file out of lies above it.
WINDOW_MANAGER = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications>
    <application type="normal"><maximized>yes</maximized><decor>no</decor></application>
    <application name="hand"><maximized>no</maximized><layer>above</layer></application>
  </applications>
</openbox_config>
"""


class Screen:
    """Use as a context; `environment` is what programs on this screen are started with.

    dark: the desktop prefers dark, told as desktops tell it, by a portal on the session bus.
    text_scale: how much larger the person has set all text.
    locale: the person's, as "ar_EG", where it decides more than the language, as which way one reads."""

    def __init__(self, size=(1400, 900), extra=None, dark=False, text_scale=1, locale=None):
        self.size = size
        self.dark = dark
        self.text_scale = text_scale
        self.locale = locale
        self.home = None
        self.environment = dict(extra or {})
        self.running = []

    def __enter__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="groundwork-ui-"))
        self.make_environment()
        self.make_settings()
        if self.locale:
            self.make_locale()
        try:
            self.start_display()
            self.start_bus()
            if self.dark:
                self.spawn("/usr/bin/python3", pathlib.Path(__file__).with_name("portal.py"), "dark")
            self.start_window_manager()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.running):
            self.end(process)
        shutil.rmtree(self.home, ignore_errors=True)

    def make_environment(self):
        folders = {
            "XDG_DATA_HOME": "data",
            "XDG_CONFIG_HOME": "config",
            "XDG_STATE_HOME": "state",
            "XDG_CACHE_HOME": "cache",
            "XDG_RUNTIME_DIR": "run",
        }
        for name, folder in folders.items():
            (self.home / folder).mkdir(mode=0o700, exist_ok=True)
            folders[name] = str(self.home / folder)
        inherited = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS")
                     if name in os.environ}
        self.environment = {
            **inherited,
            **folders,
            "HOME": str(self.home),
            "USER": "person",
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
            "GDK_BACKEND": "x11",
            "GSK_RENDERER": "cairo",
            "GTK_A11Y": "atspi",
            "GTK_IM_MODULE": "gtk-im-context-simple",
            "GIO_USE_VFS": "local",
            "GIO_USE_VOLUME_MONITOR": "unix",
            # Unlike the memory backend, this one is still there after a restart.
            "GSETTINGS_BACKEND": "keyfile",
            "NO_AT_BRIDGE": "0",
            **self.environment,
        }

    def make_settings(self):
        config = self.home / "config"
        (config / "openbox").mkdir()
        (config / "openbox" / "rc.xml").write_text(WINDOW_MANAGER)
        (config / "gtk-4.0").mkdir()
        (config / "gtk-4.0" / "settings.ini").write_text(
            "[Settings]\ngtk-font-name=Inter 11\ngtk-enable-animations=false\n"
            "gtk-cursor-blink=false\n")

    def make_locale(self):
        """Made here, because few machines have more than their own."""
        name = f"{self.locale}.UTF-8"
        (self.home / "locale").mkdir()
        made = self.ask("localedef", "-i", self.locale, "-f", "UTF-8", self.home / "locale" / name)
        if made.returncode:
            raise RuntimeError(made.stderr)
        self.environment.update(LOCPATH=str(self.home / "locale"), LC_ALL=name)

    def spawn(self, *command, log=None, **keywords):
        process = subprocess.Popen(
            [str(word) for word in command], env=self.environment, stdin=subprocess.DEVNULL,
            stdout=log or subprocess.DEVNULL, stderr=log or subprocess.DEVNULL, **keywords)
        self.running.append(process)
        return process

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def start_display(self):
        width, height = self.size
        read, write = os.pipe()
        self.spawn("Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24",
                   "-nolisten", "tcp", "-noreset", pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.environment["DISPLAY"] = f":{number}"
        if self.text_scale != 1:
            self.ask("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER",
                     f"Xft.dpi:\t{96 * self.text_scale}\n")

    def start_bus(self):
        read, write = os.pipe()
        self.spawn("dbus-daemon", "--session", "--nofork", f"--print-address={write}",
                   pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            address = answer.readline().strip()
        if not address:
            raise RuntimeError("the session bus did not start")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address

    def start_desktop(self):
        """Something that mails and shows files; what it was asked for is kept in the file given."""
        kept = self.home / "desktop.calls"
        self.spawn("/usr/bin/python3", pathlib.Path(__file__).with_name("portal.py"), "keep", kept)
        for _ in range(100):
            told = self.ask("gdbus", "wait", "--session", "--timeout", "1",
                            "org.freedesktop.FileManager1")
            if told.returncode == 0:
                return kept
        raise RuntimeError("the desktop's services did not start")

    def start_window_manager(self):
        self.spawn("openbox", "--sm-disable")
        for _ in range(100):
            told = self.ask("xdotool", "get_num_desktops")
            if told.returncode == 0:
                return
            time.sleep(0.05)
        raise RuntimeError("the window manager did not start")

    def ask(self, *command):
        return subprocess.run([str(word) for word in command], env=self.environment, timeout=ASK_SECONDS,
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)

    def picture(self, path):
        """What stands on the screen, as PNG."""
        path = pathlib.Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        told = self.ask("import", "-window", "root", path)
        if told.returncode:
            raise RuntimeError(told.stderr)
        return path
