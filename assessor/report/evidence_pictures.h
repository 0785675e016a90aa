#pragma once

#include <map>
#include <memory>
#include <string>

#include "report/drawing.h"

namespace assessor::report {

/// Pictures among the evidence, decoded small, and how many are kept back.
struct EvidencePictures {
  std::map<std::string, std::shared_ptr<const Raster>> shown;  ///< by the file's name, "sha256:…"
  int hidden = 0;                                              ///< the privacy switch leaves them out
  int unreadable = 0;                                          ///< damaged, or not in the workspace
  int beyond = 0;                                              ///< more than one paper takes

  bool empty() const { return shown.empty() && hidden + unreadable + beyond == 0; }
};

}  // namespace assessor::report
