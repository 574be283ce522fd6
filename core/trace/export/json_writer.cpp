// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/json_writer.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <ostream>

namespace procession::core {

namespace {

constexpr std::size_t full = std::size_t{1} << 16;

void append_escaped(std::string& buffer, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '"':
            buffer += "\\\"";
            break;
        case '\\':
            buffer += "\\\\";
            break;
        case '\n':
            buffer += "\\n";
            break;
        case '\r':
            buffer += "\\r";
            break;
        case '\t':
            buffer += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                buffer += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            } else {
                buffer += c;
            }
        }
    }
}

} // namespace

std::string quotient_text(double number)
{
    const double size = std::abs(number);
    int decimals = 6;
    if (size > 0 && size < 1) {
        decimals = std::min(300, 5 - static_cast<int>(std::floor(std::log10(size))));
    }
    std::string text = fmt::format("{:.{}f}", number, decimals);
    const std::size_t shortest = text.find('.') + 5;
    while (text.size() > shortest && text.back() == '0') {
        text.pop_back();
    }
    return text;
}

JsonWriter::~JsonWriter()
{
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
}

void JsonWriter::flush_if_full()
{
    if (buffer_.size() >= full) {
        out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        buffer_.clear();
    }
}

void JsonWriter::separate()
{
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (levels_.empty()) {
        return;
    }
    Level& level = levels_.back();
    if (!level.empty) {
        buffer_ += ',';
    }
    if (level.layout == Layout::lines) {
        buffer_ += '\n';
        buffer_.append(levels_.size(), ' ');
    } else if (!level.empty) {
        buffer_ += ' ';
    }
    level.empty = false;
}

void JsonWriter::begin(char bracket, Layout layout)
{
    separate();
    buffer_ += bracket;
    levels_.push_back({layout});
}

void JsonWriter::end(char bracket)
{
    const Level level = levels_.back();
    levels_.pop_back();
    if (level.layout == Layout::lines && !level.empty) {
        buffer_ += '\n';
        buffer_.append(levels_.size(), ' ');
    }
    buffer_ += bracket;
    if (levels_.empty()) {
        buffer_ += '\n';
    }
    flush_if_full();
}

void JsonWriter::key(std::string_view name)
{
    separate();
    buffer_ += '"';
    append_escaped(buffer_, name);
    buffer_ += "\": ";
    after_key_ = true;
}

void JsonWriter::value(std::string_view text)
{
    separate();
    buffer_ += '"';
    append_escaped(buffer_, text);
    buffer_ += '"';
}

void JsonWriter::value(double number)
{
    // JSON knows no infinity; a quotient that is not finite does not exist.
    raw(std::isfinite(number) ? quotient_text(number) : "null");
}

void JsonWriter::raw(std::string_view text)
{
    separate();
    buffer_ += text;
    flush_if_full();
}

} // namespace procession::core
