#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one setting of a desktop portal that Groundwork asks for: that the person prefers dark."""

from gi.repository import Gio, GLib

INTERFACE = """
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
</node>
"""
GROUP, KEY, DARK = "org.freedesktop.appearance", "color-scheme", GLib.Variant("u", 1)


def answer(_bus, _sender, _path, _interface, method, parameters, invocation):
    if method == "ReadAll":
        invocation.return_value(GLib.Variant("(a{sa{sv}})", ({GROUP: {KEY: DARK}},)))
    elif parameters.unpack() == (GROUP, KEY):
        invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", DARK),)))
    else:
        invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "not found")


def read_property(*_):
    return GLib.Variant("u", 1)


def main():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
    bus.register_object("/org/freedesktop/portal/desktop", node.interfaces[0], answer,
                        read_property, None)
    Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", 0, None, None)
    GLib.MainLoop().run()


main()
