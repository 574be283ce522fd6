// SPDX-License-Identifier: GPL-3.0-or-later
#include "host.h"

#include "core/program/code/program.h"
#include "core/program/values/bytes.h"
#include "core/program/values/image.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"

#include <algorithm>
#include <cerrno>
#include <stdexcept>

using namespace procession::core::program;

namespace {

std::shared_ptr<const Image> shared_image()
{
    static const std::shared_ptr<const Image> image = make_image();
    return image;
}

std::string_view bytes_of(Value value)
{
    return as<Bytes>(value).view();
}

std::shared_ptr<const Program> compiled(const std::string& source, const std::string& file,
                                        bool hidden)
{
    auto outcome = compile(source, {.file_name = file, .is_hidden = hidden});
    auto* const program = std::get_if<std::shared_ptr<const Program>>(&outcome);
    if (program == nullptr) {
        throw std::runtime_error("the program does not compile: " +
                                 std::get<syntax::SyntaxFault>(outcome).message);
    }
    return *program;
}

} // namespace

std::string Host::run(const std::string& source)
{
    Heap heap(shared_image());
    Thread thread = Thread::for_program(heap, compiled(source, "program.py", false));
    const Stop stop = run_thread(heap, thread);
    const ProgramEnd end = program_end(heap, stop);
    Thread leaving = Thread::for_program(
        heap, compiled("import _ending\n_ending.at_exit()\n", "<exit>", true), "_exit");
    const Stop left = run_thread(heap, leaving);
    return output_ + end.error_text + program_end(heap, left).error_text + "exit " +
           std::to_string(end.exit_code) + "\n";
}

Stop Host::run_thread(Heap& heap, Thread& thread)
{
    for (;;) {
        Stop stop = procession::core::program::run(heap, thread, {.instructions = 200'000'000});
        if (stop.of != Stop::Of::system_call) {
            return stop;
        }
        answer(heap, thread, stop);
    }
}

void Host::answer(Heap& heap, Thread& thread, const Stop& stop)
{
    switch (stop.call) {
    case SystemCall::write:
        output_ += text_of(stop.arguments[1]);
        thread.complete(heap, Value::none());
        break;
    case SystemCall::read_line:
        thread.complete(heap, heap.str(read_line()));
        break;
    case SystemCall::now:
    case SystemCall::cpu_time:
        now_ += 0.25;
        thread.complete(heap, heap.floating(now_));
        break;
    case SystemCall::sleep:
        now_ += *float_of(stop.arguments[0]);
        thread.complete(heap, Value::none());
        break;
    case SystemCall::entropy:
        thread.complete(heap, heap.integer(12345));
        break;
    case SystemCall::getpid:
    case SystemCall::gettid:
        thread.complete(heap, heap.integer(101));
        break;
    default:
        answer_file_call(heap, thread, stop);
        break;
    }
}

std::string Host::read_line()
{
    const std::size_t end = std::min(input_.find('\n'), input_.size() - 1) + 1;
    std::string line = input_.substr(0, input_.empty() ? 0 : end);
    input_.erase(0, line.size());
    return line;
}

void Host::open(Heap& heap, Thread& thread, const Stop& stop)
{
    const std::string path(text_of(stop.arguments[0]));
    const std::string_view mode = text_of(stop.arguments[1]);
    const bool exists = files_.contains(path);
    if (mode[0] == 'r' && !exists) {
        thread.raise_os_error(heap, ENOENT, "No such file or directory", stop.arguments[0]);
        return;
    }
    if (mode[0] == 'x' && exists) {
        thread.raise_os_error(heap, EEXIST, "File exists", stop.arguments[0]);
        return;
    }
    std::string& content = files_[path];
    if (mode[0] == 'w') {
        content.clear();
    }
    const bool appends = mode[0] == 'a';
    descriptors_[next_descriptor_] = {path, appends ? content.size() : 0, appends};
    thread.complete(heap, heap.integer(next_descriptor_++));
}

void Host::answer_file_call(Heap& heap, Thread& thread, const Stop& stop)
{
    const auto path = [&] { return std::string(text_of(stop.arguments[0])); };
    const auto number = [&](std::size_t i) { return *small_of(stop.arguments[i]); };
    const auto descriptor = [&]() -> Descriptor& { return descriptors_.at(number(0)); };
    const auto missing = [&] {
        thread.raise_os_error(heap, ENOENT, "No such file or directory", stop.arguments[0]);
    };
    switch (stop.call) {
    case SystemCall::file_open:
        open(heap, thread, stop);
        break;
    case SystemCall::fd_info: {
        const bool is_file = descriptors_.contains(number(0));
        const Value info[] = {Value::small(std::int64_t{is_file ? 1 : 0}), Value::boolean(true),
                              Value::boolean(true)};
        thread.complete(heap, make_tuple(heap, std::span<const Value>(info)).value());
        break;
    }
    case SystemCall::fd_read: {
        Descriptor& file = descriptor();
        const std::string& content = files_.at(file.path);
        const std::size_t start = std::min(file.position, content.size());
        const std::size_t count =
            number(1) < 0 ? std::string::npos : static_cast<std::size_t>(number(1));
        const std::string part = content.substr(start, count);
        file.position = start + part.size();
        thread.complete(heap, heap.bytes(part));
        break;
    }
    case SystemCall::fd_write: {
        Descriptor& file = descriptor();
        std::string& content = files_.at(file.path);
        const std::string_view bytes = bytes_of(stop.arguments[1]);
        file.position = file.appends ? content.size() : file.position;
        content.resize(std::max(content.size(), file.position + bytes.size()));
        std::copy(bytes.begin(), bytes.end(),
                  content.begin() + static_cast<std::ptrdiff_t>(file.position));
        file.position += bytes.size();
        thread.complete(heap, heap.integer(static_cast<std::int64_t>(bytes.size())));
        break;
    }
    case SystemCall::file_seek: {
        Descriptor& file = descriptor();
        const std::int64_t base = number(2) == 0 ? 0
                                  : number(2) == 1
                                      ? static_cast<std::int64_t>(file.position)
                                      : static_cast<std::int64_t>(files_.at(file.path).size());
        if (base + number(1) < 0) {
            thread.raise_os_error(heap, EINVAL, "Invalid argument");
            break;
        }
        file.position = static_cast<std::size_t>(base + number(1));
        thread.complete(heap, heap.integer(base + number(1)));
        break;
    }
    case SystemCall::file_truncate:
        files_.at(descriptor().path).resize(static_cast<std::size_t>(number(1)));
        thread.complete(heap, Value::none());
        break;
    case SystemCall::fd_close:
        descriptors_.erase(number(0));
        thread.complete(heap, Value::none());
        break;
    case SystemCall::file_exists:
        thread.complete(heap, Value::boolean(files_.contains(path())));
        break;
    case SystemCall::file_size:
        if (files_.contains(path())) {
            thread.complete(heap, heap.integer(static_cast<std::int64_t>(files_[path()].size())));
        } else {
            missing();
        }
        break;
    case SystemCall::file_remove:
        if (files_.erase(path()) != 0) {
            thread.complete(heap, Value::none());
        } else {
            missing();
        }
        break;
    case SystemCall::file_rename: {
        auto node = files_.extract(path());
        files_.erase(std::string(text_of(stop.arguments[1])));
        node.key() = text_of(stop.arguments[1]);
        files_.insert(std::move(node));
        thread.complete(heap, Value::none());
        break;
    }
    case SystemCall::file_list: {
        const Owned<List> names = heap.make<List>();
        for (const auto& [name, content] : files_) {
            names->append(heap, heap.str(name).get());
        }
        thread.complete(heap, names.value());
        break;
    }
    default:
        throw std::runtime_error("no such system call here: " + std::string(name_of(stop.call)));
    }
}
