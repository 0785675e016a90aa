#pragma once

namespace assessor {

/// Gives memory that was freed back to the operating system. Reading a workspace needs much for a moment,
/// which an allocator otherwise keeps for the thread that read it.
void give_back_memory();

}  // namespace assessor
