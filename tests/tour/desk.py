# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk of its own for the window: a virtual display with a window manager, a message bus, an
empty home. Hands (xdotool) and eyes (pictures of the screen)."""
import os
import shutil
import struct
import subprocess
import tempfile
import time
import zlib

SIZE = (1366, 768)


class Desk:
    """Everything started here ends with it."""

    def __init__(self, locale):
        self.home = tempfile.mkdtemp(prefix="procession-tour-")
        self.started = []
        runtime = os.path.join(self.home, "run")
        os.mkdir(runtime, 0o700)
        for name in ("LC_ALL", "LANGUAGE", "XDG_CONFIG_HOME", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS"):
            os.environ.pop(name, None)
        os.environ.update(HOME=self.home, XDG_RUNTIME_DIR=runtime, LANG=locale, QT_QPA_PLATFORM="xcb",
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        os.environ["DISPLAY"] = ":" + self._first_line(
            ["Xvfb", "-displayfd", "1", "-screen", "0", "%dx%dx24" % SIZE, "-nolisten", "tcp",
             "-fbdir", self.home])
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self._first_line(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"])
        self.start(["openbox"])
        while subprocess.run(["xdotool", "get_num_desktops"], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL).returncode:  # nobody manages windows yet
            time.sleep(0.05)

    def start(self, command, **options):
        options.setdefault("stdout", subprocess.DEVNULL)
        options.setdefault("stderr", subprocess.DEVNULL)
        process = subprocess.Popen(command, **options)
        self.started.append(process)
        return process

    def _first_line(self, command):
        line = self.start(command, stdout=subprocess.PIPE, text=True).stdout.readline().strip()
        if not line:
            raise RuntimeError("cannot start " + command[0])
        return line

    def close(self):
        for process in reversed(self.started):
            if process.poll() is None:
                process.terminate()
                process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    # Hands

    def _do(self, *words):
        # xdotool reads its arguments by its own locale.
        subprocess.run(["xdotool", *map(str, words)], check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})

    def key(self, *keys):
        self._do("key", "--delay", 40, *keys)

    def write(self, text, delay=40):
        """A letter that no key has is lent one for half of `delay` milliseconds: a program that reads its keys
        later than that takes it for another."""
        self._do("type", "--delay", delay, text)

    def point(self, place):
        self._do("mousemove", *place)
        time.sleep(0.1)

    def click(self, place, button=1):
        self.point(place)
        self._do("click", button)

    def drag(self, start, end, steps=10):
        self.point(start)
        self._do("mousedown", 1)
        for i in range(1, steps + 1):
            self._do("mousemove", *(start[k] + (end[k] - start[k]) * i // steps for k in (0, 1)))
            time.sleep(0.03)
        self._do("mouseup", 1)

    # Eyes

    def screen(self):
        """Width, height and the rows of the screen as bytes, red, green and blue."""
        with open(os.path.join(self.home, "Xvfb_screen0"), "rb") as file:
            dump = file.read()
        header = struct.unpack(">25I", dump[:100])
        width, height, stride, colours = header[4], header[5], header[12], header[19]
        start = header[0] + 12 * colours
        rows = []
        for y in range(height):
            line = dump[start + y * stride:start + y * stride + 4 * width]
            row = bytearray(3 * width)
            row[0::3], row[1::3], row[2::3] = line[2::4], line[1::4], line[0::4]
            rows.append(bytes(row))
        return width, height, rows

    def middle(self):
        """Some pixels in the middle of the screen: they change when a window is painted there."""
        with open(os.path.join(self.home, "Xvfb_screen0"), "rb") as file:
            header = struct.unpack(">25I", file.read(100))
            file.seek(header[0] + 12 * header[19] + header[5] // 2 * header[12] + 2 * header[4])
            return file.read(4 * 64)

    def patch(self, place, size=40):
        """The pixels right below a place: they change when a menu opens there."""
        rows = self.screen()[2]
        return [row[3 * place[0]:3 * (place[0] + size)] for row in rows[place[1]:place[1] + size]]

    def picture(self, path):
        """Writes the screen as a PNG file."""
        width, height, rows = self.screen()

        def chunk(kind, content):
            return (struct.pack(">I", len(content)) + kind + content +
                    struct.pack(">I", zlib.crc32(kind + content)))

        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" +
                       chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
                       chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows))) +
                       chunk(b"IEND", b""))
