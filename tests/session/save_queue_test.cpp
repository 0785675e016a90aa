#include "session/save_queue.h"

#include <atomic>

#include <catch2/catch.hpp>

#include "support/practice_city.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::k_self;
using test::MemoryPort;
using test::PracticeCity;

namespace {

Transaction numbered(std::int64_t sequence) {
  Transaction transaction;
  transaction.sequence = sequence;
  transaction.command = "add-person";
  Person person;
  person.id = "p-" + std::to_string(sequence);
  person.name = "Orang";
  transaction.changes.push_back({Key::of(RecordKind::person, person.id), std::nullopt, person});
  return transaction;
}

}  // namespace

TEST_CASE("after a failed write the later ones wait, and retrying keeps their order") {
  MemoryPort port;
  SaveQueue queue(port, fixed_clock({100}), {});
  port.fail_next(1);
  for (std::int64_t i = 1; i <= 5; ++i) queue.add(numbered(i));
  const auto failed = queue.flush();
  REQUIRE_FALSE(failed);
  CHECK(failed.error().code == "disk-full");
  CHECK(queue.status().state == SaveStatus::State::failed);
  CHECK(queue.status().waiting == 5);
  CHECK(port.attempts() == 1);
  queue.add(numbered(6));
  CHECK(queue.status().state == SaveStatus::State::failed);
  queue.retry();
  REQUIRE(queue.flush());
  CHECK(queue.status().state == SaveStatus::State::saved);
  CHECK(queue.status().saved_at == Instant{100});
  REQUIRE(port.transactions().size() == 6);
  CHECK(port.transactions().back().sequence == 6);
}

TEST_CASE("a slow disk does not hold up whoever adds, and nothing says saved before it is") {
  MemoryPort port;
  std::atomic<int> woken{0};
  SaveQueue queue(port, fixed_clock({100}), [&] { ++woken; });
  {
    const auto stalled = port.stall();
    queue.add(numbered(1));
    queue.add(numbered(2));
    CHECK(queue.status().state == SaveStatus::State::saving);
    CHECK(queue.status().waiting == 2);
    CHECK_FALSE(queue.status().saved_at.has_value());
  }
  REQUIRE(queue.flush());
  CHECK(port.transactions().size() == 2);
  CHECK(woken >= 1);
}

TEST_CASE("closing writes what waits, and tries a failed write once more") {
  MemoryPort port;
  {
    SaveQueue queue(port, fixed_clock({100}), {});
    port.fail_next(1);
    for (std::int64_t i = 1; i <= 3; ++i) queue.add(numbered(i));
    CHECK_FALSE(queue.flush());
  }
  CHECK(port.transactions().size() == 3);
}

TEST_CASE("a change is there at once and saved later, also when the disk was full in between") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  REQUIRE(city.live->flush());
  port.fail_next(1);
  city.answer(k_self, "A-1", chosen("yes"));
  CHECK(city.at(k_self, "A-1") != nullptr);
  CHECK_FALSE(city.live->flush());
  CHECK(city.live->save_status().error->code == "disk-full");
  city.answer(k_self, "A-2", chosen("2"));
  city.live->retry_saving();
  REQUIRE(city.live->flush());
  city.restart();
  CHECK(city.at(k_self, "A-1") != nullptr);
  CHECK(city.at(k_self, "A-2") != nullptr);
}

TEST_CASE("who only reads is told so, and by whom the workspace is being edited") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  REQUIRE(city.live->flush());
  port.hold_by({"Dewi", "laptop-2", {60}});
  city.restart();
  CHECK(city.live->read_only());
  CHECK(city.live->writer()->name == "Dewi");
  const auto refused = city.act(OpenStage{k_self});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "read-only");
  CHECK(refused.error().params.at("name") == "Dewi");
  CHECK(city.live->undo("ratna").error().code == "read-only");
}

TEST_CASE("who only reads takes in what the writer has saved since") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  REQUIRE(city.live->flush());
  PracticeCity reader(port);
  port.hold_by({"Dewi", "laptop-2", {60}});
  CHECK_FALSE(*reader.live->refresh());
  CHECK(reader.at(k_self, "A-1") == nullptr);
  Transaction written;
  written.sequence = static_cast<std::int64_t>(port.transactions().size()) + 1;
  written.command = "set-answers";
  written.changes.push_back({Key::answer(k_self, "A-1"), std::nullopt, chosen("yes")});
  REQUIRE(port.commit(written));
  CHECK(*reader.live->refresh());
  CHECK(reader.at(k_self, "A-1") != nullptr);
  CHECK(reader.live->score_of(k_self)->answered == 1);
}
