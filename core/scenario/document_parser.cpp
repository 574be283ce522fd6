// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/document_parser.h"

#include <algorithm>
#include <rapidjson/error/error.h>
#include <rapidjson/reader.h>

namespace procession::core {

namespace {

bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// What RapidJSON found wrong, as a sentence of ours.
MessageCode code_of(rapidjson::ParseErrorCode error, char at)
{
    if (error == rapidjson::kParseErrorStringEscapeInvalid &&
        static_cast<unsigned char>(at) < 0x20) {
        return MessageCode::json_bad_character; // its name for a line break inside a text
    }
    switch (error) {
    case rapidjson::kParseErrorDocumentEmpty:
        return MessageCode::json_empty;
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return MessageCode::json_trailing;
    case rapidjson::kParseErrorObjectMissName:
        return MessageCode::json_expected_key;
    case rapidjson::kParseErrorObjectMissColon:
        return MessageCode::json_expected_colon;
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return MessageCode::json_expected_comma;
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringEscapeInvalid:
        return MessageCode::json_bad_escape;
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return MessageCode::json_bad_surrogate;
    case rapidjson::kParseErrorStringMissQuotationMark:
    case rapidjson::kParseErrorStringInvalidEncoding:
        return MessageCode::json_bad_character;
    case rapidjson::kParseErrorNumberTooBig:
        return MessageCode::json_number_too_big;
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return MessageCode::json_bad_number;
    default:
        return MessageCode::json_bad_value;
    }
}

} // namespace

/// The text as RapidJSON reads it; `Tell` is exact inside the handler.
class DocumentParser::Stream {
public:
    using Ch = char;
    Stream(std::string_view text, std::size_t start) : text_(text), at_(start) {}

    [[nodiscard]] Ch Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    Ch Take() { return at_ < text_.size() ? text_[at_++] : '\0'; }
    [[nodiscard]] std::size_t Tell() const { return at_; }
    // Only a stream that is written to needs these; RapidJSON asks for their names.
    Ch* PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    std::size_t PutEnd(Ch*) { return 0; }

private:
    std::string_view text_;
    std::size_t at_;
};

void DocumentParser::fail(std::size_t offset, MessageCode code)
{
    document_.nodes_.clear();
    document_.nodes_.shrink_to_fit();
    faults_ = {};
    Message message{code, {}};
    if (code == MessageCode::json_too_deep) {
        message.arguments = {{"limit", static_cast<std::int64_t>(Document::deepest)}};
    }
    faults_.add(offset, std::move(message));
}

void DocumentParser::parse()
{
    if (text_.size() > Document::most_bytes) {
        fail(0, MessageCode::file_too_big);
    } else if (const std::size_t bad = first_bad_byte(text_); bad < text_.size()) {
        fail(bad, text_[bad] == '\0' ? MessageCode::json_nul_byte : MessageCode::json_not_utf8);
    } else {
        const std::size_t start = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        Stream stream(text_, start);
        stream_ = &stream;
        last_end_ = start;
        rapidjson::Reader reader;
        constexpr unsigned flags =
            rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
        const rapidjson::ParseResult result = reader.Parse<flags>(stream, *this);
        stream_ = nullptr;
        if (too_deep_) {
            fail(last_end_, MessageCode::json_too_deep);
        } else if (result.IsError()) {
            const std::size_t at = result.Offset();
            const bool early =
                at >= text_.size() && result.Code() != rapidjson::kParseErrorDocumentEmpty;
            const char byte = at < text_.size() ? text_[at] : ' ';
            fail(at, early ? MessageCode::json_truncated : code_of(result.Code(), byte));
        }
    }
    document_.faults_ = faults_.finish(text_, &document_);
}

std::size_t DocumentParser::token_begin() const
{
    // Between two tokens stands nothing but space and punctuation.
    std::size_t at = last_end_;
    while (is_space(text_[at]) || text_[at] == ',' || text_[at] == ':') {
        ++at;
    }
    return at;
}

bool DocumentParser::value(Document::Kind kind)
{
    const auto begin = static_cast<std::uint32_t>(token_begin());
    last_end_ = stream_->Tell();
    const auto after = static_cast<Document::Node>(document_.nodes_.size() + 1);
    document_.nodes_.push_back({key_, begin, static_cast<std::uint32_t>(last_end_), after, kind});
    key_ = Document::none;
    return true;
}

bool DocumentParser::Key(const char*, unsigned, bool)
{
    key_ = static_cast<std::uint32_t>(token_begin());
    last_end_ = stream_->Tell();
    return true;
}

bool DocumentParser::open(Document::Kind kind)
{
    if (open_.size() == Document::deepest) {
        too_deep_ = true;
        last_end_ = token_begin();
        return false;
    }
    const auto begin = static_cast<std::uint32_t>(token_begin());
    last_end_ = begin + 1;
    open_.push_back(static_cast<Document::Node>(document_.nodes_.size()));
    document_.nodes_.push_back({key_, begin, 0, 0, kind});
    key_ = Document::none;
    return true;
}

void DocumentParser::close()
{
    Document::NodeData& node = document_.nodes_[open_.back()];
    last_end_ = token_begin() + 1; // the handler hears of a bracket before it is taken
    node.end = static_cast<std::uint32_t>(last_end_);
    node.after = static_cast<Document::Node>(document_.nodes_.size());
    open_.pop_back();
}

bool DocumentParser::EndObject(unsigned)
{
    const Document::Node object = open_.back();
    close();
    check_keys(object);
    return true;
}

bool DocumentParser::EndArray(unsigned)
{
    close();
    return true;
}

void DocumentParser::check_keys(Document::Node object)
{
    keys_.clear();
    for (const Document::Node member : document_.children(object)) {
        keys_.emplace_back(document_.key(member), member);
    }
    // Nearly every object is small: then comparing each with each is the quickest.
    constexpr std::size_t few = 12;
    bool twice = keys_.size() > few;
    for (std::size_t i = 1; i < keys_.size() && !twice; ++i) {
        for (std::size_t j = 0; j < i && !twice; ++j) {
            twice = keys_[i].first == keys_[j].first;
        }
    }
    if (!twice) {
        return;
    }
    std::sort(keys_.begin(), keys_.end());
    for (std::size_t i = 1; i < keys_.size(); ++i) {
        if (keys_[i].first == keys_[i - 1].first) {
            faults_.add(document_.key_begin(keys_[i].second), keys_[i].second,
                        {MessageCode::json_duplicate_key, {{"key", keys_[i].first}}});
        }
    }
}

std::size_t first_bad_byte(std::string_view text)
{
    const auto byte = [&](std::size_t at) -> unsigned {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
    };
    const auto continues = [&](std::size_t at) { return (byte(at) & 0xC0u) == 0x80u; };
    std::size_t at = 0;
    while (at < text.size()) {
        const unsigned first = byte(at);
        const unsigned second = byte(at + 1);
        if (first != 0 && first < 0x80u) {
            ++at;
        } else if (first >= 0xC2u && first <= 0xDFu && continues(at + 1)) {
            at += 2;
        } else if (first >= 0xE0u && first <= 0xEFu && continues(at + 1) && continues(at + 2) &&
                   !(first == 0xE0u && second < 0xA0u) && !(first == 0xEDu && second >= 0xA0u)) {
            at += 3;
        } else if (first >= 0xF0u && first <= 0xF4u && continues(at + 1) && continues(at + 2) &&
                   continues(at + 3) && !(first == 0xF0u && second < 0x90u) &&
                   !(first == 0xF4u && second >= 0x90u)) {
            at += 4;
        } else {
            return at;
        }
    }
    return text.size();
}

} // namespace procession::core
