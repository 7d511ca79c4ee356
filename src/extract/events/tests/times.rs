//! Which of a sentence's days are those of what it tells.

use super::check;

#[test]
fn the_day_of_the_reason_is_not_that_of_the_deed() {
    check(
        "Police arrested a man yesterday for robbing a bank on 21 January.",
        &["Police arrested a man for robbing a bank on 21 January | happened | on 2026-02-05"],
    );
}

#[test]
fn what_is_in_the_present_on_a_day_to_come_is_a_plan() {
    check(
        "Norland votes on March 1 in its first general election.",
        &["Norland votes in its first general election | scheduled | on 2026-03-01"],
    );
}

#[test]
fn a_noun_behind_a_name_is_no_verb_for_a_day() {
    check(
        "Norway strikes on Tuesday night killed nine people in Oslo.",
        &["Norway strikes killed nine people in Oslo | happened | on 2026-02-03"],
    );
    check(
        "A wave of U.S. strikes on Monday killed 12 in Norway.",
        &["A wave of U.S. strikes killed 12 in Norway | happened | on 2026-02-02"],
    );
    check(
        "The Senate votes on Friday failed.",
        &["The Senate votes failed | happened | on 2026-02-06"],
    );
    check("He won 300 Senate votes on Monday.", &[]);
}

#[test]
fn a_plan_of_a_day_is_of_a_day_to_come() {
    check(
        "Norway plans on Monday to sign a deal.",
        &["Norway plans to sign a deal | scheduled | on 2026-02-09"],
    );
}

#[test]
fn a_length_of_time_leads_no_day() {
    check(
        "Police searched the house for three hours Monday.",
        &["Police searched the house for three hours | happened | on 2026-02-02"],
    );
}

#[test]
fn as_early_as_compares_nothing() {
    check(
        "The project began as early as in 2010.",
        &["The project began as early as in 2010 | happened | on 2010-01-01..2010-12-31"],
    );
}

#[test]
fn the_hour_may_be_rough_where_the_day_is_not() {
    check(
        "The river burst its banks shortly before 3 a.m. on Tuesday.",
        &["The river burst its banks | happened | on 2026-02-03"],
    );
}

#[test]
fn a_warning_for_a_day_is_not_of_that_day() {
    check(
        "The office issued a warning for Saturday and Sunday.",
        &["The office issued a warning for Saturday and Sunday | happened | about 2026-02-06"],
    );
}

#[test]
fn what_is_inset_has_its_own_day() {
    check(
        "The launch, first planned for January 12, was postponed to March 16.",
        &["The launch was postponed to March 16 | happened | about 2026-02-06"],
    );
    check(
        "The suspect, arrested on Monday, confessed.",
        &["The suspect confessed | happened | about 2026-02-02"],
    );
    check(
        "A civil suit, filed in 2021, is set for trial in March 2026.",
        &["A civil suit is set for trial in March 2026 | scheduled | on 2026-03-01..2026-03-31"],
    );
    check(
        "The minister will chair a meeting of the emergency committee, known as Cobra, on Tuesday.",
        &["The minister will chair a meeting of the emergency committee | scheduled | on \
             2026-02-10"],
    );
}

#[test]
fn each_plan_that_someone_tells_has_its_own_day() {
    check(
        "Anna Berg said on Thursday that the firm would open a plant in the fourth quarter and \
         close 14 shops by September.",
        &[
            "The firm will open a plant in the fourth quarter | scheduled | on \
             2026-10-01..2026-12-31",
            "The firm will close 14 shops by September | scheduled | by 2026-09-01..2026-09-30",
        ],
    );
}

#[test]
fn who_told_it_on_a_day_says_about_when() {
    check(
        "Three men were freed, officials said on Tuesday.",
        &["Three men were freed | happened | about 2026-02-03"],
    );
}

#[test]
fn a_forecast_is_not_of_the_year_that_it_is_for() {
    check(
        "The Asian Development Bank cut its forecast for growth this year to 4.9 per cent.",
        &["The Asian Development Bank cut its forecast for growth this year to 4.9 per cent | \
             happened | about 2026-02-06"],
    );
}

#[test]
fn a_forecast_has_its_own_day_behind_a_preposition() {
    check(
        "The central bank raised its growth forecast in January.",
        &["The central bank raised its growth forecast in January | happened | on \
             2026-01-01..2026-01-31"],
    );
}

#[test]
fn the_last_of_several_plans_may_have_the_only_day() {
    check(
        "Anna Berg is scheduled to hold talks with Carlos Ruiz, meet with Ida Holm, and attend a \
         forum in Oslo on March 26.",
        &[
            "Anna Berg is scheduled to hold talks with Carlos Ruiz | scheduled | -",
            "Anna Berg is scheduled to attend a forum in Oslo | scheduled | on 2026-03-26",
        ],
    );
}

#[test]
fn what_counts_from_now_needs_no_preposition() {
    check(
        "The ministry fined Norbank last November.",
        &["The ministry fined Norbank last November | happened | on 2025-11-01..2025-11-30"],
    );
    check(
        "More than 5,100 suspects were arrested nationwide last year, three times as many as in \
         2024.",
        &["More than 5,100 suspects were arrested nationwide last year, three times as many as \
             in 2024 | happened | on 2025-01-01..2025-12-31"],
    );
}

#[test]
fn a_visit_of_some_days_that_is_announced_is_of_those_days() {
    check(
        "Anna Berg will visit Norland from March 24 to 27, the foreign ministry announced on \
         Wednesday.",
        &["Anna Berg will visit Norland from March 24 to 27 | scheduled | on \
             2026-03-24..2026-03-27"],
    );
}

#[test]
fn what_happened_when_something_else_did_is_of_its_day() {
    check(
        "Most of the victims were swept away when a bridge collapsed on 2 February.",
        &[
            "Most of the victims were swept away | happened | on 2026-02-02",
            "A bridge collapsed | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn what_is_so_has_no_day_that_is_over() {
    check(
        "The picture is a target of critics due to its ties with the strike of 4 June 1989.",
        &[],
    );
}

#[test]
fn between_two_times_is_one_period() {
    check(
        "Between March 2024 and June 2025, the bank paid $13 billion to farmers.",
        &["The bank paid $13 billion to farmers | happened | on 2024-03-01..2025-06-30"],
    );
}

#[test]
fn what_has_happened_is_not_scheduled_by_the_end_of_its_plan() {
    check(
        "Norland has endorsed the proposal to protect 30 per cent of its land by 2030.",
        &["Norland has endorsed the proposal to protect 30 per cent of its land by 2030 | \
             happened | about 2026-02-06"],
    );
    check(
        "Exports to Norland have already fallen by 24 per cent this year.",
        &["Exports to Norland have already fallen by 24 per cent this year | happened | on \
             2026-01-01..2026-12-31"],
    );
}

#[test]
fn what_is_to_come_is_not_told_as_done() {
    check(
        "Norland said it would raise $200 million, with its partners raising a further $400 \
         million by 2030.",
        &["Norland to raise a further $400 million by 2030 | target | by 2030-01-01..2030-12-31"],
    );
}

#[test]
fn a_joining_word_leads_an_introduction_too() {
    check(
        "And in December, the bloc announced the Green Gate plan.",
        &["The bloc announced the Green Gate plan | happened | on 2025-12-01..2025-12-31"],
    );
    check(
        "Yet since the treaty of 2021, 29 soldiers have been killed.",
        &[
            "29 soldiers have been killed | ongoing | since 2021-01-01..2021-12-31",
            "Treaty of 2021 | happened | on 2021-01-01..2021-12-31",
        ],
    );
}

#[test]
fn from_one_day_to_another_is_one_period() {
    check(
        "Oslo University ran a school for teachers from 7 July to 4 September.",
        &["Oslo University ran a school for teachers from 7 July to 4 September | happened | on \
             2025-07-07..2025-09-04"],
    );
}

#[test]
fn the_day_of_a_source_is_not_that_of_what_it_tells() {
    check(
        "Laos lost about 400 trees in 2025, according to a report released on Monday.",
        &["Laos lost about 400 trees in 2025, according to a report released on Monday | \
             happened | on 2025-01-01..2025-12-31"],
    );
}

#[test]
fn what_lasts_until_a_day_to_come_goes_on() {
    check(
        "Visitors are drooling over rare watches in Oslo until 31 March.",
        &["Visitors are drooling over rare watches in Oslo until 31 March | ongoing | until \
             2026-03-31"],
    );
}

#[test]
fn the_day_of_something_else_named_is_not_that_of_the_sentence() {
    check("Laos is filled with mines, despite a treaty of 2016.", &[]);
    check(
        "Despite the treaty of 2016, Laos closed 12 mines.",
        &[
            "Laos closed 12 mines | happened | about 2026-02-06",
            "Treaty of 2016 | happened | on 2016-01-01..2016-12-31",
        ],
    );
}

#[test]
fn what_is_so_until_a_day_to_come_goes_on() {
    check(
        "The port is under lockdown from 4 February till 10 February.",
        &["The port is under lockdown from 4 February till 10 February | ongoing | on \
             2026-02-04..2026-02-10"],
    );
    check(
        "Voting in Laos is open until 29 March 2026.",
        &["Voting in Laos is open until 29 March 2026 | ongoing | until 2026-03-29"],
    );
}

#[test]
fn what_goes_on_with_long_ago_is_not_of_the_day_of_the_news() {
    check(
        "A report was published in Oslo on Monday. In 1987, 20 refugees came ashore. Soldiers shot \
         the men. The report was praised by the mayor on Tuesday.",
        &[
            "A report was published in Oslo | happened | on 2026-02-02",
            "20 refugees came ashore | happened | on 1987-01-01..1987-12-31",
            "Soldiers shot the men | happened | -",
            "The report was praised by the mayor | happened | on 2026-02-03",
        ],
    );
}

#[test]
fn a_goal_that_was_set_is_a_target() {
    check(
        "Norland has set a goal of recycling all of its plastic by 2030.",
        &["Norland has set a goal of recycling all of its plastic by 2030 | target | by \
             2030-01-01..2030-12-31"],
    );
}

#[test]
fn a_day_that_is_planned_as_something_stays() {
    check(
        "The team planned July 17, 2025 as the day of the arrest.",
        &["The team planned July 17, 2025 as the day of the arrest | happened | on 2025-07-17"],
    );
}
