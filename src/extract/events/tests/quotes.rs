//! What is quoted, asked or told by others, and what of it is an event.

use super::check;

#[test]
fn a_quoted_word_ends_no_clause() {
    check(
        "A “quiet” variety of the engine was shown in Oslo on Monday.",
        &["A “quiet” variety of the engine was shown in Oslo | happened | on 2026-02-02"],
    );
    check(
        "Anna Berg praised “the courage of all” and opened a school on Monday.",
        &[
            "Anna Berg praised “the courage of all” | happened | about 2026-02-02",
            "Anna Berg opened a school | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn who_says_it_is_no_event_without_what_is_said() {
    check("A Norland agency quoted Anna Berg as saying “we will stay” on Thursday.", &[]);
    check("On Monday, Carlos Ruiz said Norland “welcomes the new plan”.", &[]);
    check("Reporters asked Anna Berg if she would resign.", &[]);
    check("Anna Berg confirmed this to the Oslo Post on Monday.", &[]);
    check("On Monday, only 4 per cent of the voters said they “trust the court”.", &[]);
}

#[test]
fn what_is_held_to_be_so_opens_behind_the_opinion() {
    check(
        "The trade ministry is optimistic exports will rise by 5 per cent this year.",
        &[
            "The trade ministry: Exports will rise by 5 per cent this year | happened | about 2026-02-06",
        ],
    );
}

#[test]
fn a_list_of_names_behind_a_verb_of_saying_is_one_subject() {
    check(
        "State media said Anna Berg, Carlos Ruiz, and Ida Holm were executed on Monday.",
        &["Anna Berg, Carlos Ruiz and Ida Holm were executed | happened | on 2026-02-02"],
    );
}

#[test]
fn what_behind_a_preposition_opens_no_telling() {
    check("Anna Berg asked everyone to follow up on what is issued by the ministry.", &[]);
    check(
        "Laos has called for an inquiry into what caused the fire and insisted on a trial.",
        &["Laos has called for an inquiry | happened | about 2026-02-06"],
    );
}

#[test]
fn a_report_of_something_is_an_event() {
    check(
        "Laos reported the first test flight of its own jet.",
        &["Laos reported the first test flight of its own jet | happened | about 2026-02-06"],
    );
}

#[test]
fn rules_that_are_followed_say_nothing() {
    check(
        "Norland trained 40 doctors according to international rules on Monday.",
        &["Norland trained 40 doctors according to international rules | happened | on 2026-02-02"],
    );
}

#[test]
fn a_sentence_that_ends_a_quotation_is_quoted() {
    check("They came to Oslo in 2012,” said Anna Berg.", &[]);
    check("Carlos Ruiz is judging the second round in March.\"", &[]);
}

#[test]
fn how_something_went_is_not_told() {
    check(
        "The council will meet in Oslo in May to see how last week went.",
        &["The council will meet in Oslo | scheduled | on 2026-05-01..2026-05-31"],
    );
}

#[test]
fn what_is_said_behind_a_comma_takes_no_verb_away() {
    check(
        "The court rejected the plan of Norland on Monday, saying more proof is needed.",
        &["The court rejected the plan of Norland | happened | on 2026-02-02"],
    );
}

#[test]
fn facts_are_events_in_quotation_marks_too() {
    check(
        "“Two-way trade reached $11 billion in 2025,” the ambassador said.",
        &["Two-way trade reached $11 billion in 2025 | happened | on 2025-01-01..2025-12-31"],
    );
    check("“We sold 300 homes in March,” Anna Berg said.", &[]);
    check(
        "Carlos Ruiz wrote: “A friend, Anna Berg, died in Oslo on Monday.”",
        &[
            "Carlos Ruiz wrote: “A friend, Anna Berg, died in Oslo on Monday.” | happened | about 2026-02-06",
        ],
    );
}
