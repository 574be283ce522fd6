// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/hrrn.h"

#include "scheduler/common_parameters.h"
#include "scheduler/estimator.h"
#include "scheduler/response_tournament.h"

namespace procession::scheduler {

namespace {

class Hrrn final : public Policy {
public:
    explicit Hrrn(const Parameters& parameters)
        : by_arrival_(equal_by_arrival(parameters)),
          tournament_(by_arrival_),
          estimator_(parameters)
    {
    }

    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<Hrrn>(*this);
    }
    [[nodiscard]] Traits traits() const override
    {
        return {.order = QueueOrder::response_ratio,
                .larger_is_better = true,
                .by_arrival = by_arrival_};
    }
    void reserve(std::size_t count) override
    {
        tournament_.reserve(count);
        estimator_.reserve(count);
    }

    Placement enqueue(const Entity& entity, Became became, Ticks now) override
    {
        now_ = now;
        const std::int64_t estimate = std::max(std::int64_t{1}, estimator_.left(entity));
        tournament_.insert(entity, estimate, became, now);
        return {.key = estimate};
    }
    void withdraw(const Entity& entity) override { tournament_.remove(entity.id, now_); }
    [[nodiscard]] std::size_t waiting() const override { return tournament_.size(); }

    Decision pick(Ticks now, Choices&) override
    {
        now_ = now;
        tournament_.advance(now);
        const EntityId chosen = tournament_.best();
        tournament_.remove(chosen, now);
        return {chosen, reason(chosen, tournament_.best(), now)};
    }

    Decision pick_among(const Eligible& eligible, Ticks now, Choices&) override
    {
        now_ = now;
        tournament_.advance(now);
        const EntityId chosen = tournament_.best(eligible, now);
        if (chosen == no_entity) {
            return {};
        }
        tournament_.remove(chosen, now);
        return {chosen, reason(chosen, tournament_.best(eligible, now), now)};
    }

    void blocked(const Entity& entity, bool, Ticks) override { estimator_.completed(entity); }
    void adopt(const Entity& entity, const Policy& from) override
    {
        estimator_.adopt(entity.id, static_cast<const Hrrn&>(from).estimator_);
    }

private:
    [[nodiscard]] Reason reason(EntityId chosen, EntityId runner_up, Ticks now) const
    {
        Reason result;
        result.key = tournament_.ratio(chosen, now);
        if (runner_up != no_entity) {
            result.why = Why::highest_ratio;
            result.runner_up = runner_up;
            result.runner_up_key = tournament_.ratio(runner_up, now);
            result.tie = tournament_.equal(chosen, runner_up, now)
                             ? tie_between(tournament_.entry(chosen), tournament_.entry(runner_up))
                             : Tie::none;
        }
        return result;
    }

    bool by_arrival_;
    ResponseTournament tournament_;
    Estimator estimator_;
    Ticks now_ = 0; ///< latest moment heard of, for taking out at that moment
};

std::unique_ptr<Policy> make_hrrn(const Parameters& parameters)
{
    return std::make_unique<Hrrn>(parameters);
}

} // namespace

PolicyInfo hrrn_info()
{
    PolicyInfo info{
        .name = "hrrn",
        .synonyms = {"hrn"},
        .label = PROCESSION_TR("policy", "Highest response ratio next"),
        .short_label = PROCESSION_TR("policy", "HRRN"),
        .explanation = PROCESSION_TR(
            "policy", "The process with the highest ratio of (waiting + burst) to burst runs: "
                      "short ones first, but nobody is forgotten."),
        .parameters = estimate_parameters(),
        .make = make_hrrn,
    };
    info.parameters.push_back(equal_parameter());
    return info;
}

} // namespace procession::scheduler
