"""What is seen on the display that window_test.start_display() has started."""

import ctypes
import time

from window_test import PATIENCE

WIDTH, HEIGHT = 1366, 768
ALL_PLANES, Z_PIXMAP = 0xFFFFFFFF, 2
BLACK, WHITE = b"\0\0\0", b"\xff\xff\xff"


class Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""

    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int),
                ("unit", ctypes.c_int), ("bit_order", ctypes.c_int), ("pad", ctypes.c_int),
                ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int)]


class Screen:
    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XGetImage.restype = ctypes.POINTER(Image)
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        self.root = self.x.XDefaultRootWindow(self.display)

    def rows(self, x=0, y=0, width=WIDTH, height=HEIGHT):
        """Each row as red, green, blue."""
        image = self.x.XGetImage(self.display, self.root, x, y, width, height, ALL_PLANES, Z_PIXMAP)
        line = image.contents.bytes_per_line
        data = ctypes.string_at(image.contents.data, line * height)
        self.x.XDestroyImage(image)
        for row in range(height):
            pixels = data[row * line:row * line + 4 * width]
            colours = bytearray(3 * width)
            colours[0::3], colours[1::3], colours[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
            yield bytes(colours)

    def pixels(self, area):
        return [[row[i:i + 3] for i in range(0, len(row), 3)] for row in self.rows(*area)]

    def rail(self):
        """One colour of the program's rail: BLACK of the bare display, WHITE of a window that has not drawn yet."""
        return self.pixels((40, 300, 1, 1))[0][0]


def wait_for_rest(screen):
    """Until nothing changes for a second."""
    seen, since, end = None, time.monotonic(), time.monotonic() + PATIENCE
    while time.monotonic() - since < 1 and time.monotonic() < end:
        now = b"".join(screen.rows())
        if now != seen:
            seen, since = now, time.monotonic()
        time.sleep(0.1)
