#!/usr/bin/python3
"""A browser around WebKitGTK that a program can drive and that keeps what pages save.

WebKitGTK's own MiniBrowser is forgetful when it is driven, so a killed browser could not be tested with it.
The driver starts this; the variables name the profile's folder, the size of the window, and light or dark.
"""

import os
import pathlib

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

PROFILE = pathlib.Path(os.environ["ERHVERVSMENTOR_PROFILE"])
WIDTH, HEIGHT = (int(side) for side in os.environ["ERHVERVSMENTOR_WINDOW"].split("x"))
IS_DARK = os.environ.get("ERHVERVSMENTOR_DARK") == "true"


def open_window(context, related=None):
    """Opens a window with a page that the driver controls."""
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    settings = view.get_settings()
    settings.set_enable_write_console_messages_to_stdout(True)
    settings.set_enable_developer_extras(False)
    # There is nothing to accelerate with, and standing in for it costs an eighth of all the work.
    settings.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)

    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(WIDTH, HEIGHT)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _view: window.destroy())
    return view


def begin(context, session):
    """Tells the driver who is here, and opens windows for it."""
    about = WebKit2.ApplicationInfo()
    about.set_name("kept")
    about.set_version(1, 0, 0)
    session.set_application_info(about)
    session.connect("create-web-view", lambda _session: open_window(context))


def keep_download(_context, download):
    """Puts a download into the profile's folder, under the name that the page gave it."""

    def decide(download, name):
        target = PROFILE / "downloads" / name
        count = 1
        while target.exists():
            target = target.with_stem(f"{pathlib.Path(name).stem} ({count})")
            count += 1
        download.set_destination(target.as_uri())
        return True

    download.connect("decide-destination", decide)


def main():
    settings = Gtk.Settings.get_default()
    settings.set_property("gtk-application-prefer-dark-theme", IS_DARK)
    # Nobody watches the ring fill, and every picture of it takes its time.
    settings.set_property("gtk-enable-animations", False)
    data = WebKit2.WebsiteDataManager(
        base_data_directory=str(PROFILE / "webkit" / "data"),
        base_cache_directory=str(PROFILE / "webkit" / "cache"),
    )
    context = WebKit2.WebContext.new_with_website_data_manager(data)
    context.set_automation_allowed(True)
    context.set_preferred_languages(["da", "en"])
    context.connect("automation-started", begin)
    context.connect("download-started", keep_download)
    Gtk.main()


main()
