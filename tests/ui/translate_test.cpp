// SPDX-License-Identifier: GPL-3.0-or-later
// How names of either script stand in Chinese sentences, and how sentences follow each other.
#include "core/text/message.h"
#include "ui/text/language.h"
#include "ui/text/sentence_gap.h"
#include "ui/text/translate.h"

#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

core::Message blocked(const char* process, const char* device)
{
    return {core::MessageCode::event_blocked_place,
            {{"process", std::string(process)}, {"device", std::string(device)}}};
}

} // namespace

TEST_CASE("in Chinese a space stands between scripts, none between Han characters")
{
    Language language;
    language.choose("zh_CN");
    CHECK(translate(blocked("Ann", "Laser")) == QString::fromUtf8("Ann 阻塞：它等待 Laser。"));
    CHECK(translate(blocked("Ann", "Lock 1")) == QString::fromUtf8("Ann 阻塞：它等待互斥锁 1。"));
    CHECK(translate(blocked("Ann", "disk")) == QString::fromUtf8("Ann 阻塞：它等待磁盘。"));
    CHECK(translate(blocked("做饭", "disk")) == QString::fromUtf8("做饭阻塞：它等待磁盘。"));
    CHECK(translate(blocked("P 甲", "Pool results 1")) ==
          QString::fromUtf8("P 甲阻塞：它等待进程池结果 1。"));
    core::Message two = blocked("Ann", "disk");
    two.then.push_back(blocked("Bo", "disk"));
    CHECK(translate(two) == QString::fromUtf8("Ann 阻塞：它等待磁盘。Bo 阻塞：它等待磁盘。"));
    CHECK(sentence_gap().isEmpty());
    language.choose("en");
    CHECK(sentence_gap() == " ");
    CHECK(translate(blocked("做饭", "disk")) ==
          QString::fromUtf8("做饭 blocks: it waits for disk."));
}

TEST_CASE("what stands in brackets behind a name has the commas of the language")
{
    const core::Message bursts{core::MessageCode::given_bursts,
                               {{"processes", std::vector<core::NamedValue>{
                                                  {"Ann", "(CPU 2, I/O 3)"}, {"Bo", "(CPU 1)"}}}}};
    Language language;
    language.choose("zh_CN");
    CHECK(translate(bursts).contains(QString::fromUtf8("CPU 2、I/O 3")));
    language.choose("en");
    CHECK(translate(bursts) == "Arrivals and all bursts: Ann (CPU 2, I/O 3), Bo (CPU 1).");
}
