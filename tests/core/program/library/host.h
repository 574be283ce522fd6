// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/vm/run.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

/// A machine with one process and no time: answers the system calls that the library makes, files
/// and console in memory.
class Host {
public:
    explicit Host(std::string input) : input_(std::move(input)) {}

    /// Runs a program to its end; what it has printed, its end included.
    std::string run(const std::string& source);

private:
    struct Descriptor {
        std::string path;
        std::size_t position = 0;
        bool appends = false;
    };

    procession::core::program::Stop run_thread(procession::core::program::Heap& heap,
                                               procession::core::program::Thread& thread);
    void answer(procession::core::program::Heap& heap, procession::core::program::Thread& thread,
                const procession::core::program::Stop& stop);
    void answer_file_call(procession::core::program::Heap& heap,
                          procession::core::program::Thread& thread,
                          const procession::core::program::Stop& stop);
    void open(procession::core::program::Heap& heap, procession::core::program::Thread& thread,
              const procession::core::program::Stop& stop);
    std::string read_line();

    std::string input_;
    std::string output_;
    std::map<std::string, std::string> files_;
    std::map<std::int64_t, Descriptor> descriptors_;
    std::int64_t next_descriptor_ = 3;
    double now_ = 0;
};
