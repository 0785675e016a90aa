#include "cli/blocker_words.h"

#include "cli/rule_words.h"

namespace assessor::cli {

void tell_blockers(const Console& console, const session::Session& session, const StageKey& stage) {
  const Standard* standard = session.standard_of(stage.assessment);
  if (standard == nullptr) return;
  for (const session::Blocker& blocker : session.blockers_of(stage)) {
    if (!blocker.blocks) continue;
    i18n::Params params = blocker.params;
    if (const auto question = params.find("question"); question != params.end())
      if (const ProfileQuestion* asked = standard->question(question->second))
        question->second = asked->title.in(console.language());
    if (const auto person = params.find("person"); person != params.end())
      if (const Person* waited = session.state().person(person->second)) person->second = waited->name;
    params["criterion"] = criterion_words(console, *standard, blocker.criterion);
    console.remark("- " + console.say("blocker." + blocker.code, params));
  }
}

}  // namespace assessor::cli
