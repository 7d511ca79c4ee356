//! Sentences as papers print them that were once read wrongly.

use super::check;

#[test]
fn what_is_denied_is_no_happening_however_far_its_clause_stands() {
    check(
        "Police found no evidence whatsoever that Anna Berg met the dealer in May 2025.",
        &[
            "Police found no evidence whatsoever that Anna Berg met the dealer in May 2025 | happened | about 2026-02-06",
        ],
    );
    check(
        "The ministry dismissed reports on social media that the dam collapsed on Monday.",
        &[
            "The ministry dismissed reports on social media that the dam collapsed on Monday | happened | about 2026-02-06",
        ],
    );
}

#[test]
fn what_is_to_be_ensured_is_aimed_at() {
    check(
        "The mayor told builders to ensure that the bridge is completed by June.",
        &["The bridge is completed by June | target | by 2026-06-01..2026-06-30"],
    );
    check("The rules require that the fee is paid at once.", &[]);
}

#[test]
fn what_was_agreed_on_for_a_day_is_scheduled() {
    check(
        "The two sides agreed to hold the next meeting in September.",
        &[
            "The two sides agreed to hold the next meeting in September | scheduled | on 2026-09-01..2026-09-30",
        ],
    );
    check(
        "The two sides agreed on Monday to hold the next meeting in September.",
        &["The two sides agreed to hold the next meeting in September | happened | on 2026-02-02"],
    );
    check("The march was planned for last Sunday.", &["The march | scheduled | on 2026-02-01"]);
}

#[test]
fn one_verb_on_two_days_is_two_events() {
    check(
        "The bill was passed by the House on Monday and by the Senate on Wednesday.",
        &[
            "The bill was passed by the House | happened | on 2026-02-02",
            "The bill was passed by the Senate | happened | on 2026-02-04",
        ],
    );
    check(
        "Anna Berg visited Oslo on Monday and Bergen on Tuesday.",
        &[
            "Anna Berg visited Oslo | happened | on 2026-02-02",
            "Anna Berg visited Bergen | happened | on 2026-02-03",
        ],
    );
}

#[test]
fn harm_is_done_about_when_it_broke_out() {
    check(
        "A fire that broke out on Sunday killed 59 people.",
        &["A fire killed 59 people | happened | about 2026-02-01"],
    );
    check(
        "An explosion that hit a mosque on Friday killed 30 people and wounded 170.",
        &[
            "An explosion killed 30 people | happened | about 2026-02-06",
            "An explosion wounded 170 | happened | about 2026-02-06",
        ],
    );
    check(
        "A strike that began on Sunday was called off.",
        &["A strike was called off | happened | about 2026-02-06"],
    );
}

#[test]
fn an_hour_is_of_the_day_of_what_it_is_joined_to() {
    check(
        "The fire broke out at 2 a.m. and was put out by noon on Monday.",
        &[
            "The fire broke out | happened | on 2026-02-02",
            "The fire was put out by noon on Monday | happened | by 2026-02-02",
        ],
    );
}

#[test]
fn no_title_ends_with_how_long_after_something_it_was() {
    check(
        "The company filed for bankruptcy two days after its boss resigned.",
        &["The company filed for bankruptcy | happened | about 2026-02-06"],
    );
    check(
        "The visit came a day after the council met.",
        &["The visit came a day after the council met | happened | about 2026-02-06"],
    );
    check(
        "The visit came hours after the council met on Monday.",
        &[
            "The visit came hours after the council met on Monday | happened | about 2026-02-02",
            "The council met | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn a_clause_in_front_without_an_object_tells_its_own() {
    check(
        "After the rig exploded on 20 January, the firm stopped work.",
        &[
            "The rig exploded | happened | on 2026-01-20",
            "The firm stopped work | happened | after 2026-01-20",
        ],
    );
}

#[test]
fn what_a_participle_says_of_a_plan_has_its_day() {
    check(
        "The law approved by the council on Monday will ban phones in schools.",
        &[
            "The law was approved by the council | happened | on 2026-02-02",
            "The law approved by the council will ban phones in schools | scheduled | -",
        ],
    );
    check(
        "The men arrested on Tuesday will be charged.",
        &[
            "The men were arrested | happened | on 2026-02-03",
            "The men arrested on Tuesday will be charged | scheduled | -",
        ],
    );
}

#[test]
fn what_says_where_is_left_out_of_the_subject() {
    check(
        "The town where the storm struck was cut off on Tuesday.",
        &["The town was cut off | happened | on 2026-02-03"],
    );
}

#[test]
fn honours_that_are_written_with_a_sign_are_no_part_of_a_title() {
    check(
        "Dato' Najib Razak was jailed on Monday.",
        &["Najib Razak was jailed | happened | on 2026-02-02"],
    );
    check(
        "Dato’ Sri Najib Razak was jailed on Monday.",
        &["Najib Razak was jailed | happened | on 2026-02-02"],
    );
}
