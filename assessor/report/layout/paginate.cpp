#include <algorithm>
#include <utility>

#include "report/layout/strip.h"

namespace assessor::report {

namespace {

/// Heights are sums of doubles: a strip that fits exactly must fit.
constexpr double k_slack = 0.01;

/// The page being filled.
class Filler {
 public:
  explicit Filler(Pages& pages) : m_pages(pages) { open_page(); }
  ~Filler() { close_tags(0); }
  Filler(const Filler&) = delete;
  Filler& operator=(const Filler&) = delete;

  bool at_top() const { return m_at_top; }
  bool fits(double height) const { return m_at_top || m_y + height <= m_pages.body.bottom() + k_slack; }

  void open_page() {
    close_tags(0);
    m_pages.pages.emplace_back();
    m_y = m_pages.body.y;
    m_at_top = true;
  }

  void place(const Strip& strip) {
    if (m_at_top && strip.head)
      for (const Strip& row : *strip.head) put(row);
    put(strip);
  }

 private:
  void put(const Strip& strip) {
    if (!m_at_top) m_y += strip.gap;
    if (strip.bookmark) bookmark(*strip.bookmark);
    switch_tags(strip.tags);
    for (const Command& command : strip.commands)
      page().commands.push_back(moved(command, m_pages.body.x, m_y));
    m_y += strip.height;
    m_at_top = false;
  }

  void bookmark(Bookmark mark) {
    mark.page = m_pages.pages.size() - 1;
    mark.y = m_y;
    m_pages.outline.push_back(std::move(mark));
  }

  void switch_tags(const std::vector<TagStep>& wanted) {
    std::size_t common = 0;
    while (common < std::min(m_open.size(), wanted.size()) && m_open[common] == wanted[common]) ++common;
    close_tags(common);
    for (; common < wanted.size(); ++common) {
      page().commands.emplace_back(OpenTag{wanted[common].name});
      m_open.push_back(wanted[common]);
    }
  }

  void close_tags(std::size_t keep) {
    for (; m_open.size() > keep; m_open.pop_back())
      page().commands.emplace_back(CloseTag{m_open.back().name});
  }

  Page& page() { return m_pages.pages.back(); }

  Pages& m_pages;
  std::vector<TagStep> m_open;
  double m_y = 0;
  bool m_at_top = true;
};

/// The strips from `first` that must stand together; one past the last.
std::size_t cluster_end(const std::vector<Strip>& strips, std::size_t first) {
  std::size_t last = first;
  while (last + 1 < strips.size() && strips[last].keep_with_next && !strips[last + 1].starts_page) ++last;
  return last + 1;
}

double cluster_height(const std::vector<Strip>& strips, std::size_t first, std::size_t end) {
  double height = 0;
  for (std::size_t i = first; i < end; ++i) height += strips[i].gap + strips[i].height;
  return height;
}

}  // namespace

void paginate(const std::vector<Strip>& strips, Pages& pages) {
  Filler filler(pages);
  for (std::size_t first = 0; first < strips.size();) {
    const std::size_t end = cluster_end(strips, first);
    const Strip& strip = strips[first];
    const bool must_turn = strip.starts_page && !filler.at_top();
    if (must_turn || !filler.fits(cluster_height(strips, first, end))) filler.open_page();
    for (; first < end; ++first) {
      if (!filler.fits(strips[first].gap + strips[first].height)) filler.open_page();
      filler.place(strips[first]);
    }
  }
}

}  // namespace assessor::report
