#include <exception>
#include <iostream>

#include "app/run_window.h"

int main(int count, char** words) {
  try {
    return assessor::cli::run({words + 1, words + count},
                              {std::cin, std::cout, std::cerr, assessor::now, assessor::app::run_window});
  } catch (const std::exception& error) {
    std::cerr << "assessor: " << error.what() << '\n';
    return 3;
  }
}
