//! Who or what a sentence is about, behind places and other introductions.

use super::check;

#[test]
fn a_place_before_a_colon_or_a_dash_does_nothing() {
    check(
        "Oslo: Norland has opened a port on Monday.",
        &["Norland has opened a port | happened | on 2026-02-02"],
    );
    check(
        "Oslo – The High Court on Tuesday dismissed a case brought by Anna Berg.",
        &["The High Court dismissed a case brought by Anna Berg | happened | on 2026-02-03"],
    );
}

#[test]
fn what_is_left_aside_is_not_the_subject() {
    check(
        "Apart from Oslo, two cities also held votes on Monday.",
        &["Two cities held votes | happened | on 2026-02-02"],
    );
    check(
        "Prior to the visit, the ruler of Norland had opened a port on Monday.",
        &["The ruler of Norland had opened a port | happened | on 2026-02-02"],
    );
}

#[test]
fn a_participle_behind_takes_no_verb_away() {
    check(
        "The fourth meeting of the fund opened in Oslo on Monday, hosted by the bank.",
        &["The fourth meeting of the fund opened in Oslo | happened | on 2026-02-02"],
    );
    check(
        "The budget – tabled in August – was passed on Monday.",
        &["The budget was passed | happened | on 2026-02-02"],
    );
}

#[test]
fn plural_nouns_are_no_verbs_beside_a_verb() {
    check(
        "The plans backed by the bank were dropped on Monday.",
        &["The plans backed by the bank were dropped | happened | on 2026-02-02"],
    );
}

#[test]
fn verbs_that_share_an_object_are_one_telling() {
    check(
        "Norland has funded and built ports and roads in Laos.",
        &["Norland has funded and built ports and roads in Laos | happened | about 2026-02-06"],
    );
    check(
        "Three men were arrested, charged and jailed on Monday.",
        &["Three men were arrested, charged and jailed | happened | on 2026-02-02"],
    );
}

#[test]
fn a_hedge_before_a_second_verb_stays() {
    check(
        "Carlos Ruiz owned two newspapers and allegedly sold one to Anna Berg on Monday.",
        &[
            "Carlos Ruiz owned two newspapers | happened | about 2026-02-06",
            "Carlos Ruiz allegedly sold one to Anna Berg | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn someone_without_a_name_owns_what_is_his() {
    check(
        "Carlos Ruiz spoke on Monday. The driver sold his car to Anna Berg on Tuesday.",
        &[
            "Carlos Ruiz spoke | happened | on 2026-02-02",
            "The driver sold his car to Anna Berg | happened | on 2026-02-03",
        ],
    );
}

#[test]
fn titles_end_in_no_compound() {
    check(
        "Norland has been pushing its belt and road scheme, which many fear, as a long project of peace for the whole region and beyond since 2021.",
        &["Norland has been pushing its belt and road scheme | ongoing | -"],
    );
}

#[test]
fn nothing_of_the_next_sentence_is_read() {
    check("Anna Berg will\n\nbe\n\nopened", &[]);
}
