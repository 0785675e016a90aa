// Lets a list of files fall on a window as a file manager would (XDND 5): drop_source WINDOW X Y URI...
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <cstdlib>
#include <string>

namespace {

struct Source {
  Display* display = XOpenDisplay(nullptr);
  Window self = XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0);
  Window target = 0;
  std::string uris;

  Atom atom(const char* name) const { return XInternAtom(display, name, False); }

  void send(const char* type, long a, long b = 0, long c = 0, long d = 0) const {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.display = display;
    event.xclient.window = target;
    event.xclient.message_type = atom(type);
    event.xclient.format = 32;
    const long values[] = {static_cast<long>(self), a, b, c, d};
    for (int i = 0; i < 5; ++i) event.xclient.data.l[i] = values[i];
    XSendEvent(display, target, False, NoEventMask, &event);
    XFlush(display);
  }

  void serve(const XSelectionRequestEvent& request) const {
    XChangeProperty(display, request.requestor, request.property, request.target, 8, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(uris.data()), static_cast<int>(uris.size()));
    XEvent answer{};
    answer.xselection.type = SelectionNotify;
    answer.xselection.requestor = request.requestor;
    answer.xselection.selection = request.selection;
    answer.xselection.target = request.target;
    answer.xselection.property = request.property;
    answer.xselection.time = request.time;
    XSendEvent(display, request.requestor, False, NoEventMask, &answer);
    XFlush(display);
  }

  /// Answers requests until a message of this kind comes.
  XClientMessageEvent wait_for(const char* type) const {
    for (;;) {
      XEvent event;
      XNextEvent(display, &event);
      if (event.type == SelectionRequest) serve(event.xselectionrequest);
      if (event.type == ClientMessage && event.xclient.message_type == atom(type)) return event.xclient;
    }
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) return 2;
  Source source;
  source.target = std::strtoul(argv[1], nullptr, 0);
  for (int i = 4; i < argc; ++i) source.uris += std::string(argv[i]) + "\r\n";
  XSetSelectionOwner(source.display, source.atom("XdndSelection"), source.self, CurrentTime);
  source.send("XdndEnter", 5L << 24, static_cast<long>(source.atom("text/uri-list")));
  const long place = (std::strtol(argv[2], nullptr, 10) << 16) | std::strtol(argv[3], nullptr, 10);
  source.send("XdndPosition", 0, place, CurrentTime, static_cast<long>(source.atom("XdndActionCopy")));
  const bool accepted = (source.wait_for("XdndStatus").data.l[1] & 1) != 0;
  if (!accepted) return 3;
  source.send("XdndDrop", 0, CurrentTime);
  source.wait_for("XdndFinished");
  return 0;
}
