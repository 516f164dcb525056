#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop answers on the session bus: that the person prefers dark, a mail that is to be
composed, and files that are to be shown in their folder.

    portal.py dark          the one setting that Groundwork asks for
    portal.py keep FILE     keeps each call in FILE, a line of JSON each
"""

import json
import os
import sys

from gi.repository import Gio, GLib

DESKTOP = """
<node>
  <interface name="org.freedesktop.portal.Settings">
    <method name="Read">
      <arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="v" direction="out"/>
    </method>
    <method name="ReadAll">
      <arg type="as" direction="in"/><arg type="a{sa{sv}}" direction="out"/>
    </method>
    <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Email">
    <method name="ComposeEmail">
      <arg type="s" name="parent_window" direction="in"/>
      <arg type="a{sv}" name="options" direction="in"/>
      <arg type="o" name="handle" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>
"""
FILE_MANAGER = """
<node>
  <interface name="org.freedesktop.FileManager1">
    <method name="ShowItems">
      <arg type="as" name="URIs" direction="in"/><arg type="s" name="StartupId" direction="in"/>
    </method>
  </interface>
</node>
"""
GROUP, KEY = "org.freedesktop.appearance", "color-scheme"


class Desktop:
    def __init__(self, wish, kept=None):
        self.scheme = GLib.Variant("u", 1 if wish == "dark" else 0)
        self.kept = kept

    def keep(self, **call):
        with open(self.kept, "a", encoding="utf-8") as file:
            file.write(json.dumps(call) + "\n")

    def answer(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        getattr(self, "answer_" + method)(parameters.unpack(), invocation)

    def answer_ReadAll(self, _groups, invocation):
        invocation.return_value(GLib.Variant("(a{sa{sv}})", ({GROUP: {KEY: self.scheme}},)))

    def answer_Read(self, wanted, invocation):
        if wanted == (GROUP, KEY):
            invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", self.scheme),)))
        else:
            invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "not found")

    def answer_ComposeEmail(self, wanted, invocation):
        """As the portal does, it hands on what the descriptors hold, and never a path."""
        parent, options = wanted
        files = invocation.get_message().get_unix_fd_list()
        attached = []
        for index in options.pop("attachment_fds", []):
            with os.fdopen(files.get(index), "rb") as file:
                attached.append({"name": os.path.basename(os.readlink(f"/proc/self/fd/{file.fileno()}")),
                                 "text": file.read().decode()})
        self.keep(method="ComposeEmail", parent=parent, options=options, attached=attached)
        invocation.return_value(GLib.Variant("(o)", ("/org/freedesktop/portal/desktop/request/1",)))

    def answer_ShowItems(self, wanted, invocation):
        self.keep(method="ShowItems", uris=wanted[0])
        invocation.return_value(None)


def read_property(*_):
    return GLib.Variant("u", 1)


def serve(bus, desktop, name, path, description):
    for interface in Gio.DBusNodeInfo.new_for_xml(description).interfaces:
        bus.register_object(path, interface, desktop.answer, read_property, None)
    Gio.bus_own_name_on_connection(bus, name, 0, None, None)


def main(*wishes):
    desktop = Desktop(*wishes)
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    serve(bus, desktop, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", DESKTOP)
    if desktop.kept:
        serve(bus, desktop, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
              FILE_MANAGER)
    GLib.MainLoop().run()


main(*sys.argv[1:])
