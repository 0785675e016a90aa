#include "domain/signing.h"

namespace assessor {

namespace {

template <class Holds>
std::set<std::size_t> places(const Office& office, Holds holds) {
  std::set<std::size_t> found;
  for (std::size_t i = 0; i < office.signers.size(); ++i)
    if (holds(office.signers[i])) found.insert(i);
  return found;
}

std::set<std::size_t> usual_signers(const Office& office) {
  return places(office, [](const Signer& signer) { return !signer.only_given; });
}

}  // namespace

std::set<std::size_t> signers_of(const Office& office, const std::string& kind) {
  auto given = places(office, [&](const Signer& signer) { return signer.papers.contains(kind); });
  return given.empty() ? usual_signers(office) : given;
}

std::vector<Signer> those_who_sign(const Office& office, const std::string& kind) {
  std::vector<Signer> signers;
  for (const std::size_t place : signers_of(office, kind)) signers.push_back(office.signers[place]);
  return signers;
}

void give_paper(Office& office, const std::string& kind, const std::set<std::size_t>& signers) {
  const bool usual = signers.empty() || signers == usual_signers(office);
  for (std::size_t i = 0; i < office.signers.size(); ++i) {
    if (!usual && signers.contains(i))
      office.signers[i].papers.insert(kind);
    else
      office.signers[i].papers.erase(kind);
  }
}

}  // namespace assessor
