// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/registry.h"
#include "ui/policy/parameter_editor.h"
#include "ui/policy/policy_form.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

struct FormFixture {
    FormFixture()
    {
        QObject::connect(&form, &PolicyForm::scenario_wanted,
                         [this](const core::Scenario& scenario) {
                             wanted = scenario;
                             form.show_scenario(scenario, true);
                         });
        form.show_scenario(round_robin_scenario(), false);
    }

    PolicyForm form;
    std::optional<core::Scenario> wanted;
};

} // namespace

TEST_CASE_METHOD(FormFixture, "the form has an editor for every parameter of every policy")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.scheduler.parameters = {};
    for (const scheduler::PolicyInfo& info : scheduler::policies()) {
        CAPTURE(std::string(info.name));
        scenario.scheduler.policy = info.name;
        form.show_scenario(scenario, false);
        for (const scheduler::ParameterInfo& parameter : info.parameters) {
            CAPTURE(std::string(parameter.name));
            CHECK(form.editor(parameter.name) != nullptr);
        }
    }
}

TEST_CASE_METHOD(FormFixture, "a number typed is the scenario's at once")
{
    auto* number = form.editor("quantum")->findChild<QDoubleSpinBox*>();
    REQUIRE(number);
    CHECK(number->value() == 2);
    number->setValue(5);
    REQUIRE(wanted);
    CHECK(wanted->scheduler.parameters.integer("quantum", 0) == 5);
}

TEST_CASE_METHOD(FormFixture, "another policy keeps the parameters that both know")
{
    auto* policy = form.findChild<QComboBox*>();
    REQUIRE(policy);
    policy->setCurrentIndex(policy->findData("priority"));
    emit policy->activated(policy->currentIndex());
    REQUIRE(wanted);
    CHECK(wanted->scheduler.policy == "priority");
    CHECK(wanted->scheduler.parameters.integer("quantum", 0) == 2);
}

TEST_CASE_METHOD(FormFixture, "a wrong list is told and changes nothing")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.scheduler.policy = "mlfq";
    scenario.scheduler.parameters = {};
    form.show_scenario(scenario, false);
    auto* line = form.editor("quantum")->findChild<QLineEdit*>();
    REQUIRE(line);
    line->clear();
    QTest::keyClicks(line, "2:x");
    CHECK_FALSE(form.problem().isEmpty());
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClicks(line, "4:8");
    CHECK(form.problem().isEmpty());
    REQUIRE(wanted);
    CHECK(wanted->scheduler.parameters.list("quantum", {}) == scheduler::IntegerList{2, 4, 8});
}

TEST_CASE_METHOD(FormFixture, "cores and the cost of a switch are settings too")
{
    form.findChild<QSpinBox*>()->setValue(3);
    REQUIRE(wanted);
    CHECK(wanted->machine.cores == 3);
}

TEST_CASE("values are written as the command line takes them")
{
    CHECK(setting_text(std::int64_t{4}) == "4");
    CHECK(setting_text(true) == "true");
    CHECK(setting_text(scheduler::Decimal{500'000}) == "0.5");
    CHECK(setting_text(std::string("front")) == "front");
    CHECK(setting_text(scheduler::IntegerList{2, 4, 8}) == "2:4:8");
}
