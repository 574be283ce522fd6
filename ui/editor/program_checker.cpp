// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/program_checker.h"

#include "core/program/process/program_faults.h"

#include <algorithm>
#include <utility>

namespace procession::ui {

namespace {

constexpr int patience_milliseconds = 150;

/// The byte of a line and column, which count characters from 1.
std::size_t place_of(std::string_view text, const core::Position& position)
{
    std::size_t at = 0;
    for (std::uint32_t line = 1; line < position.line && at < text.size(); ++line) {
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    for (std::uint32_t column = 1; column < position.column && at < text.size() && text[at] != '\n';
         ++column) {
        do {
            ++at;
        } while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u);
    }
    return at;
}

ProgramChecker::Found look(const std::string& program)
{
    ProgramChecker::Found found;
    if (const auto fault = core::program::program_fault(program)) {
        found.wrong = {core::edit::word_at(program, place_of(program, fault->position)),
                       fault->message};
    }
    found.names = core::edit::names_of_program(program);
    return found;
}

} // namespace

ProgramChecker::ProgramChecker(QObject* parent)
    : QObject(parent), supported_(std::make_shared<const core::edit::SupportedNames>())
{
    soon_.setSingleShot(true);
    soon_.setInterval(patience_milliseconds);
    connect(&soon_, &QTimer::timeout, this, &ProgramChecker::start);
}

void ProgramChecker::look_at(std::function<std::string()> program)
{
    program_ = std::move(program);
    background_.cancel();
    soon_.start();
}

void ProgramChecker::forget()
{
    found_ = {};
    emit checked();
}

void ProgramChecker::start()
{
    background_.start([this, program = program_(),
                       knows = knows_](const Background::Outside& outside) {
        auto found = std::make_shared<Found>(look(program));
        outside.post([this, found] {
            if (!soon_.isActive()) { // else more has been typed meanwhile
                found_ = std::move(*found);
                emit checked();
            }
        });
        if (!knows) {
            auto names =
                std::make_shared<const core::edit::SupportedNames>(core::edit::supported_names());
            outside.post([this, names] {
                supported_ = names;
                knows_ = true;
            });
        }
    });
}

} // namespace procession::ui
