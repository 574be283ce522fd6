// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/read_file.h"
#include "core/scenario/reader.h"

#include <fstream>

namespace procession::core {

namespace {

Message about(const std::filesystem::path& file, MessageCode code)
{
    const auto utf8 = file.u8string();
    return {code, {{"file", std::string(utf8.begin(), utf8.end())}}};
}

} // namespace

std::variant<std::string, Message> read_file(const std::filesystem::path& file)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status)) {
        return about(file, error && status.type() == std::filesystem::file_type::none
                               ? MessageCode::file_unreadable
                               : MessageCode::file_missing);
    }
    if (std::filesystem::is_directory(status)) {
        return about(file, MessageCode::file_is_directory);
    }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return about(file, MessageCode::file_unreadable);
    }
    // Read in pieces: a pipe or a device has no size, and may never end.
    constexpr std::size_t piece = std::size_t{1} << 20;
    std::string bytes;
    if (std::filesystem::is_regular_file(status)) {
        const auto size = std::filesystem::file_size(file, error);
        if (!error && size > Document::most_bytes) {
            return about(file, MessageCode::file_too_big);
        }
        bytes.reserve(error ? 0 : static_cast<std::size_t>(size) + piece);
    }
    while (stream) {
        const std::size_t before = bytes.size();
        if (before > Document::most_bytes) {
            return about(file, MessageCode::file_too_big);
        }
        bytes.resize(before + piece);
        stream.read(bytes.data() + before, static_cast<std::streamsize>(piece));
        bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
    }
    return stream.bad()
               ? std::variant<std::string, Message>(about(file, MessageCode::file_unreadable))
               : std::variant<std::string, Message>(std::move(bytes));
}

ReadScenario read_scenario_file(const std::filesystem::path& file)
{
    auto read = read_file(file);
    if (auto* message = std::get_if<Message>(&read)) {
        return {std::nullopt, {Fault{{}, "", std::move(*message)}}};
    }
    return read_scenario(Document(std::get<std::string>(std::move(read))));
}

} // namespace procession::core
