#pragma once

#include "support/practice_city.h"

namespace test {

const StageKey k_plenary{"as-1", "plenary", ""};

/// A city whose organization 1 goes all the way to the plenary, on the days that a test says.
class ProcessCity : public PracticeCity {
 public:
  explicit ProcessCity(session::Port& to) : PracticeCity(to) { found(); }

  void to_day(Date day) {
    assessor::Office office = live->state().office;
    office.fixed_today = day;
    must(session::EditOffice{office});
  }

  /// Field verification sent on 18 November 2026. A-1 is a gate; it is met.
  void through_field(const std::string& gate = "yes") {
    add_deed();
    must(session::OpenStage{k_self});
    answer(k_self, "A-1", linked(chosen("yes")));
    must(session::SendStage{k_self});
    must(session::OpenStage{k_document});
    rate(k_document, gate);
    must(session::SendStage{k_document});
    must(session::OpenStage{k_field});
    rate(k_field, gate);
    must(session::SendStage{k_field});
  }

  void open_plenary(const std::string& gate = "yes") {
    must(session::OpenStage{k_plenary});
    must(session::CopyInherited{k_plenary, {}});
    answer(k_plenary, "A-1", with_reason(linked(chosen(gate))));
  }

  /// Sent on the day it is, handed over on the same one, and the organization gives up its days.
  void through_plenary() {
    must(session::SendStage{k_plenary});
    must(session::HandOverResult{k_plenary, live->today(), true});
  }

  session::LockPlenary decision(const std::string& number = "400.2/17/DP3A/2026") const {
    return {"as-1", "Ditetapkan siap.", number, live->today(), {"Ratna", "Dewi"}};
  }

  static Answer with_reason(Answer answer) {
    answer.reason = "sesuai berkas";
    return answer;
  }

  void rate(const StageKey& stage, const std::string& gate) {
    Answer ratio, number;
    ratio.value = assessor::RatioTyped{0, 4};
    number.value = assessor::NotApplicable{"belum ada kegiatan"};
    answer(stage, "A-1", with_reason(linked(chosen(gate))));
    answer(stage, "A-2", with_reason(linked(chosen("2"))));
    answer(stage, "A-3", with_reason(ratio));
    answer(stage, "B-1", with_reason(number));
    answer(stage, "B-2", with_reason(linked(chosen("1"))));
  }
};

inline assessor::Finding finding(const std::string& id, assessor::FindingKind kind,
                                 const std::string& criterion = "A-2") {
  assessor::Finding made;
  made.id = id;
  made.assessment = "as-1";
  made.stage = "field";
  made.criterion = criterion;
  made.kind = kind;
  made.text = "Buku tamu belum diisi.";
  return made;
}

inline assessor::FollowUp follow_up(const std::string& id, const std::string& criterion = "A-2") {
  assessor::FollowUp made;
  made.id = id;
  made.assessment = "as-1";
  made.criterion = criterion;
  made.action = "Isi buku tamu setiap kegiatan.";
  return made;
}

}  // namespace test
