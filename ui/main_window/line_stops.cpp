// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/line_stops.h"

#include "core/replay/line_finder.h"
#include "ui/editor/edited_file.h"
#include "ui/editor/programs_page.h"
#include "ui/session/session.h"

#include <algorithm>
#include <utility>

namespace procession::ui {

namespace {
constexpr int most_breaks = 1000; ///< nobody plays through more
}

LineStops::LineStops(Session& session, EditedFile& file, ProgramsPage& page, QObject* parent)
    : QObject(parent), session_(session), file_(file), page_(page)
{
    connect(&session_, &Session::trace_changed, this, &LineStops::take_trace);
    connect(&session_.player(), &Player::moved, this, &LineStops::stop_at_break);
    connect(&page_, &ProgramsPage::breakpoints_changed, this, &LineStops::find_breaks);
}

void LineStops::take_trace()
{
    find_breaks();
    if (const auto line = std::exchange(awaited_, std::nullopt)) {
        find_first(*line);
    }
}

/// Whether the program in the editor is the one that is run, so that its lines are those of the
/// run.
bool LineStops::is_of_run(const core::SourceLine& line) const
{
    const auto& edited = file_.scenario().reading().scenario;
    const auto& run = session_.trace()->scenario().programs;
    const auto found = run.find(line.program);
    return edited && found != run.end() && edited->programs.contains(line.program) &&
           edited->programs.at(line.program) == found->second;
}

/// They come one by one: the player may be on its way already.
void LineStops::find_breaks()
{
    breaks_.cancel();
    ++searches_;
    moments_.clear();
    std::vector<core::SourceLine> lines = page_.breakpoints();
    if (lines.empty() || !session_.trace()) {
        return;
    }
    std::erase_if(lines, [this](const core::SourceLine& line) { return !is_of_run(line); });
    breaks_.start([this, lines = std::move(lines), search = searches_,
                   trace = *session_.trace()](const Background::Outside& outside) {
        core::LineFinder finder(trace);
        core::Ticks t = -1;
        for (int i = 0; i < most_breaks && !outside.cancelled(); ++i) {
            const auto found = finder.first_after(t, lines, &outside.cancelled());
            if (!found) {
                return;
            }
            t = found->t;
            outside.post([this, t, search] {
                if (search != searches_) {
                    return;
                }
                moments_.push_back(t);
            });
        }
    });
}

/// Views are shown a moment once the player has come to rest, so none sees what lies behind.
void LineStops::stop_at_break()
{
    Player& player = session_.player();
    const auto next = std::upper_bound(moments_.begin(), moments_.end(), before_);
    before_ = player.t();
    if (player.playing() && next != moments_.end() && *next <= before_) {
        before_ = *next;
        player.pause();
        player.set_t(before_);
    }
}

void LineStops::find_first(const core::SourceLine& line)
{
    if (!is_of_run(line)) {
        return;
    }
    first_.start([this, line, trace = *session_.trace()](const Background::Outside& outside) {
        core::LineFinder finder(trace);
        const auto found = finder.first_after(-1, {line}, &outside.cancelled());
        outside.post([this, line, found] {
            if (!found) {
                emit not_reached(line);
                return;
            }
            session_.player().pause();
            session_.select(found->process);
            session_.player().set_t(found->t);
        });
    });
}

} // namespace procession::ui
