#include <exception>
#include <iostream>

#include "cli/cli.h"

int main(int count, char** words) {
  try {
    return assessor::cli::run({words + 1, words + count},
                              {std::cin, std::cout, std::cerr, assessor::now, {}});
  } catch (const std::exception& error) {
    std::cerr << "assessor: " << error.what() << '\n';
    return 3;
  }
}
