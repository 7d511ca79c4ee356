//! Goldens: what belongs to the occasion that a report opens with, and what not.

use super::{EXTRACTOR, check};
use crate::model::Day;

#[test]
fn visits_to_different_places_are_different_trips() {
    check(
        "Anna Berg will visit Norway on 9 February. The visit will open a new chapter. Anna Berg will visit Japan with a delegation. Anna Berg will also visit Kenya.",
        &[
            "Anna Berg will visit Norway | scheduled | on 2026-02-09",
            "The visit will open a new chapter | scheduled | on 2026-02-09",
            "Anna Berg will visit Japan with a delegation | scheduled | -",
            "Anna Berg will visit Kenya | scheduled | -",
        ],
    );
}

#[test]
fn a_count_of_others_is_not_those_of_the_opening() {
    let opening = "Anna Berg met Carlos Ruiz on Wednesday.";
    for other in [
        "The three men were arrested on Tuesday.",
        "Both sides of the river were flooded on Tuesday.",
        "Houses on both sides were flooded on Tuesday.",
        "Both parties in parliament rejected the budget on Tuesday.",
        "The three ministers rejected the budget on Tuesday.",
    ] {
        let one = EXTRACTOR.one(Day::parse("2026-02-06").unwrap(), &format!("{opening} {other}"));
        let last = one.events.last().unwrap();
        assert_eq!((one.events.len(), &*last.entities), (2, &[][..]), "{other}");
    }
}

#[test]
fn what_is_elsewhere_or_by_others_is_only_about_the_openings_day() {
    check(
        "Anna Berg arrived in Oslo on Wednesday. She visited Japan and signed a treaty. Anna Berg visited China. She praised the dockers. Two ships sank.",
        &[
            "Anna Berg arrived in Oslo | happened | on 2026-02-04",
            "Anna Berg visited Japan | happened | about 2026-02-04",
            "Anna Berg signed a treaty | happened | about 2026-02-04",
            "Anna Berg visited China | happened | about 2026-02-04",
            "Anna Berg praised the dockers | happened | about 2026-02-04",
            "Two ships sank | happened | about 2026-02-04",
        ],
    );
}

#[test]
fn verbs_in_a_list_are_events_of_their_own() {
    check(
        "Flood water swept away 40 boats, killed two men and cut the coast road on Monday.",
        &[
            "Flood water swept away 40 boats | happened | on 2026-02-02",
            "Flood water killed two men | happened | on 2026-02-02",
            "Flood water cut the coast road | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn a_day_behind_the_subject_is_no_part_of_it() {
    check(
        "A court in Oslo on Wednesday jailed the banker Carlos Ruiz. President Anna Berg on Thursday freed Ida Holm. She left.",
        &[
            "A court in Oslo jailed the banker Carlos Ruiz | happened | on 2026-02-04",
            "Anna Berg freed Ida Holm | happened | on 2026-02-05",
            "Anna Berg left | happened | about 2026-02-04",
        ],
    );
}

#[test]
fn him_is_whom_the_sentence_named_before() {
    check(
        "Anna Berg resigned on Monday. The court freed Carlos Ruiz and gave him a passport.",
        &[
            "Anna Berg resigned | happened | on 2026-02-02",
            "The court freed Carlos Ruiz | happened | about 2026-02-02",
            "The court gave Carlos Ruiz a passport | happened | about 2026-02-02",
        ],
    );
}

#[test]
fn an_inset_of_the_one_spoken_of_changes_no_subject() {
    check(
        "The court found that Carlos Ruiz, 61, had sold 12 ships.",
        &["Carlos Ruiz had sold 12 ships | happened | -"],
    );
}

#[test]
fn several_plans_with_several_days_are_several_events() {
    check(
        "The treaty is expected to be signed in March and to take effect in January 2027.",
        &[
            "The treaty is expected to be signed in March | scheduled | on 2026-03-01..2026-03-31",
            "The treaty is expected to take effect in January 2027 | scheduled | on 2027-01-01..2027-01-31",
        ],
    );
    check(
        "Anna Berg will visit Oslo on Monday and open a port in Bergen on 12 February.",
        &[
            "Anna Berg will visit Oslo | scheduled | on 2026-02-09",
            "Anna Berg will open a port in Bergen | scheduled | on 2026-02-12",
        ],
    );
}

#[test]
fn what_is_promised_is_an_event_of_each_who_promises() {
    check(
        "Norway promised $500,000 and France pledged $1 million in aid.",
        &[
            "Norway promised $500,000 | happened | about 2026-02-06",
            "France pledged $1 million in aid | happened | about 2026-02-06",
        ],
    );
    check(
        "Carlos Ruiz said Norway would ratify the treaty by March 2027.",
        &["Norway will ratify the treaty by March 2027 | scheduled | by 2027-03-01..2027-03-31"],
    );
    check(
        "The mayor denied reports that a dam had burst.",
        &["The mayor denied reports that a dam had burst | happened | about 2026-02-06"],
    );
}

#[test]
fn titles_with_and_are_of_one_person() {
    check(
        "Party Secretary and State President Anna Berg called for calm. Her lawyer, Ida Holm, resigned.",
        &[
            "Anna Berg called for calm | happened | about 2026-02-06",
            "Ida Holm resigned | happened | -",
        ],
    );
    check(
        "The port will grow in 2027, its director, Ida Holm, said on Monday.",
        &["Ida Holm: The port will grow in 2027 | happened | on 2026-02-02"],
    );
}

#[test]
fn a_day_that_something_is_moved_to_does_not_date_the_move() {
    check(
        "The fund will delay work by a year to 2028.",
        &["The fund will delay work by a year to 2028 | scheduled | -"],
    );
    check(
        "Rain of 90mm fell in the 24 hours to Sunday.",
        &["Rain of 90mm fell in the 24 hours | happened | on 2026-02-01"],
    );
}

#[test]
fn a_title_keeps_all_days_of_a_list() {
    check(
        "Rain fell on October 3, 4 and 5 in the upper valley.",
        &[
            "Rain fell on October 3, 4 and 5 in the upper valley | happened | on 2025-10-03..2025-10-05",
        ],
    );
}

#[test]
fn what_lasts_until_at_least_a_day_keeps_its_bound_and_its_words() {
    check(
        "The port will be closed until at least Wednesday.",
        &["The port will be closed until at least Wednesday | scheduled | until 2026-02-11"],
    );
}

#[test]
fn what_someone_was_told_to_do_is_aimed_at() {
    check(
        "The company was told to repair the bridge before Monday.",
        &["The company was told to repair the bridge before Monday | target | before 2026-02-09"],
    );
}

#[test]
fn plans_in_a_list_are_each_of_their_own_day() {
    check(
        "The ministry will open the tunnel on March 3, start the ferry on April 10 and close the old bridge in June 2027.",
        &[
            "The ministry will open the tunnel | scheduled | on 2026-03-03",
            "The ministry will start the ferry | scheduled | on 2026-04-10",
            "The ministry will close the old bridge in June 2027 | scheduled | on 2027-06-01..2027-06-30",
        ],
    );
    check(
        "The dam will be drained on Monday and refilled by the end of March.",
        &[
            "The dam will be drained | scheduled | on 2026-02-09",
            "The dam will be refilled by the end of March | scheduled | by 2026-03-31",
        ],
    );
    check(
        "The council promised to repair the road by May, to open a school by October and to build a library by 2028.",
        &[
            "The council promised to repair the road by May | target | by 2026-05-01..2026-05-31",
            "The council promised to open a school by October | target | by 2026-10-01..2026-10-31",
            "The council promised to build a library by 2028 | target | by 2028-01-01..2028-12-31",
        ],
    );
}

#[test]
fn what_was_spoken_of_a_year_was_not_spoken_in_it() {
    check(
        "Anna Berg pointed out strong progress in the harbours, especially in 2025.",
        &[
            "Anna Berg pointed out strong progress in the harbours, especially in 2025 | happened | about 2026-02-06",
        ],
    );
}

#[test]
fn a_title_does_not_end_between_two_that_learn() {
    check(
        "Norland will go on training young nurses from the coast to speak Suderlandic and doctors from the hills to speak Norse at the two schools.",
        &["Norland will go on training young nurses from the coast | scheduled | -"],
    );
}

#[test]
fn what_was_decided_lasts_until_a_day_to_come() {
    check(
        "The board decided to close the port until Monday.",
        &["The board decided to close the port until Monday | scheduled | until 2026-02-09"],
    );
}

#[test]
fn who_was_present_says_more_of_what_was_told() {
    check(
        "President Anna Berg met miners in Oslo on Thursday. Also present at the meeting were Finance Minister Carl Ruiz and Trade Minister Ida Holm; and members of the Miners' Union of Norway.",
        &[
            "Anna Berg met miners in Oslo | happened | on 2026-02-05",
            "Carl Ruiz and Ida Holm were present at the meeting | happened | on 2026-02-05",
        ],
    );
    check(
        "The ministers signed the treaty in Oslo on Monday. Among the guests was King Olav Lund.",
        &[
            "The ministers signed the treaty in Oslo | happened | on 2026-02-02",
            "Olav Lund was present | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn two_happenings_of_one_verb_are_two() {
    check(
        "Anna Berg and Carl Ruiz will co-chair a high-level meeting between the Mining Council and the Trade Board on 9 February, together with a meeting of the party leaders of Norway, Japan and Kenya.",
        &[
            "Anna Berg and Carl Ruiz will co-chair a high-level meeting between the Mining Council and the Trade Board | scheduled | on 2026-02-09",
            "Anna Berg and Carl Ruiz will co-chair a meeting of the party leaders of Norway, Japan and Kenya | scheduled | on 2026-02-09",
        ],
    );
}

#[test]
fn days_that_follow_each_other_are_one_stretch() {
    check(
        "Rain fell on January 3, 4 and 5 in Oslo.",
        &["Rain fell on January 3, 4 and 5 in Oslo | happened | on 2026-01-03..2026-01-05"],
    );
    check(
        "The ministers met on January 3 and 9 in Oslo.",
        &["The ministers met on January 3 and 9 in Oslo | happened | on 2026-01-03"],
    );
}

#[test]
fn what_has_happened_is_not_dated_by_a_day_to_come() {
    check(
        "The chiefs issued a statement on Monday. The miners issued a statement afterwards calling on the ministry to shelve its plan to open an office by 20 February.",
        &[
            "The chiefs issued a statement | happened | on 2026-02-02",
            "The miners issued a statement afterwards calling on the ministry to shelve its plan to open an office | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn a_plan_may_say_its_time_before_its_verb() {
    check(
        "Speaker Anna Berg is next week to visit Norway.",
        &["Anna Berg is next week to visit Norway | scheduled | on 2026-02-09..2026-02-15"],
    );
    check(
        "Speaker Anna Berg is on Monday to open a mine.",
        &["Anna Berg is to open a mine | scheduled | on 2026-02-09"],
    );
}

#[test]
fn where_one_comes_from_compares_nothing() {
    check(
        "The delegation departed from Norway on Monday.",
        &["The delegation departed from Norway | happened | on 2026-02-02"],
    );
    check(
        "The delegation is expected to depart from the capital tomorrow.",
        &["The delegation is expected to depart from the capital | scheduled | on 2026-02-07"],
    );
    check(
        "The port handled more than one million containers in 2024 for the first time.",
        &[
            "The port handled more than one million containers in 2024 for the first time | happened | on 2024-01-01..2024-12-31",
        ],
    );
    check(
        "Exports rose from 5 million tonnes in 2024.",
        &["Exports rose from 5 million tonnes in 2024 | happened | about 2026-02-06"],
    );
}

#[test]
fn all_that_one_sentence_says_is_told() {
    check(
        "Mayor Anna Berg said the city's output grew 8.3 per cent in 2025 and that the city targets growth of 10 per cent this year.",
        &[
            "The city's output grew 8.3 per cent | happened | on 2025-01-01..2025-12-31",
            "Anna Berg: The city targets growth of 10 per cent this year | happened | about 2026-02-06",
        ],
    );
    check(
        "Two-way trade hit US$7.9 billion last year.",
        &["Two-way trade hit US$7.9 billion last year | happened | on 2025-01-01..2025-12-31"],
    );
    check(
        "Norway received 6.76 million arrivals in the last three months of 2025.",
        &[
            "Norway received 6.76 million arrivals in the last three months of 2025 | happened | on 2025-10-01..2025-12-31",
        ],
    );
}

#[test]
fn whole_titles_are_left_out_before_a_name() {
    check(
        "Mayor Anna Berg, Governor Carl Ruiz and former President Ida Holm attended the fair on Monday.",
        &["Anna Berg, Carl Ruiz and Ida Holm attended the fair | happened | on 2026-02-02"],
    );
    check(
        "Chairman of the municipal People's Committee Ida Holm opened a bridge on Monday.",
        &["Ida Holm opened a bridge | happened | on 2026-02-02"],
    );
}
