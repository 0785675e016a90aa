#include <exception>
#include <iostream>

#include "app/run_window.h"
#include "base/platform/terminal.h"

int main(int count, char** words) {
  try {
    return assessor::cli::run({words + 1, words + count}, {std::cin, std::cout, std::cerr, assessor::now,
                                                           assessor::app::run_window, assessor::ask_unseen});
  } catch (const std::exception& error) {
    std::cerr << "assessor: " << error.what() << '\n';
    return 3;
  }
}
