#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "session/participation.h"

using namespace assessor;
using namespace assessor::session;

namespace {

using Counts = std::vector<int>;
using Told = std::vector<scoring::ToldCount>;

/// Registered, begun, then opened and sent of each stage.
Funnel funnel_of(const Counts& counts) {
  Funnel funnel{counts[0], counts[1], {}};
  for (std::size_t i = 2; i + 1 < counts.size(); i += 2)
    funnel.stages.push_back({i / 2 - 1, counts[i], counts[i + 1]});
  return funnel;
}

Told told(const Counts& counts, bool hides_names = true) {
  const ToldFunnel funnel = told_funnel(funnel_of(counts), hides_names);
  Told all{funnel.registered, funnel.begun};
  for (const ToldFunnel::StageCount& stage : funnel.stages) all.insert(all.end(), {stage.opened, stage.sent});
  return all;
}

/// Every funnel of one stage.
std::vector<Counts> funnels(int registered) {
  std::vector<Counts> all;
  for (int begun = 0; begun <= registered; ++begun)
    for (int opened = 0; opened <= begun; ++opened)
      for (int sent = 0; sent <= opened; ++sent) all.push_back({registered, begun, opened, sent});
  return all;
}

}  // namespace

TEST_CASE("a funnel without names tells no count that another one makes a small group of") {
  constexpr scoring::ToldCount k_hidden = std::nullopt;
  CHECK(told({28, 26, 23, 20, 18, 14, 3, 0}) == Told{28, k_hidden, 23, k_hidden, 18, k_hidden, k_hidden, 0});
  CHECK(told({28, 28, 28, 23}) == Told{28, 28, 28, 23});
  CHECK(told({3, 3, 0, 0}) == Told{k_hidden, k_hidden, 0, 0});
  CHECK(told({28, 26, 3, 1}, false) == Told{28, 26, 3, 1});
}

TEST_CASE("no two counts that a funnel tells are one to four apart") {
  for (const int registered : {5, 6, 9, 14, 28})
    for (const Counts& counts : funnels(registered)) {
      const Told shown = told(counts);
      if (shown.front() != registered) FAIL("registered is known anyway");
      for (const auto& one : shown)
        for (const auto& other : shown)
          if (one && other && !scoring::may_be_told(std::abs(*one - *other)))
            FAIL(counts[0] << " " << counts[1] << " " << counts[2] << " " << counts[3]);
    }
}

TEST_CASE("not even who knows the rule can work out a small group between two steps") {
  for (const int registered : {5, 6, 9, 14}) {
    std::map<Told, std::vector<std::set<int>>> possible;
    for (const Counts& counts : funnels(registered)) {
      auto& apart = possible.try_emplace(told(counts), 16).first->second;
      for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j) apart[4 * i + j].insert(counts[i] - counts[j]);
    }
    for (const auto& [shown, apart] : possible)
      for (const std::set<int>& values : apart)
        if (values.size() == 1 && *values.begin() > 0) CHECK(scoring::may_be_told(*values.begin()));
  }
}
