//! What is only alleged, feared or said in quotes.

use super::check;

#[test]
fn what_a_noun_only_alleges_is_no_happening() {
    check(
        "Berg told the court on Monday that the allegations that she took bribes in 2019 and hid \
         the money are false.",
        &[],
    );
    check(
        "The mayor faces charges that he sold the land in 2019. Fears that the dam would break \
         spread on Monday.",
        &[],
    );
    check(
        "There is no doubt that the bank closed in 2019.",
        &["The bank closed in 2019 | happened | on 2019-01-01..2019-12-31"],
    );
}

#[test]
fn a_clause_behind_signs_or_fears_is_no_event() {
    check(
        "The trip takes place on Tuesday amid signs Norland is preparing for an attack.",
        &[
            "The trip takes place amid signs Norland is preparing for an attack | scheduled | on 2026-02-10",
        ],
    );
}

#[test]
fn words_in_quotes_stay_as_they_were_said() {
    check(
        "Troops ordered Carlos Ruiz to leave on Monday. One of them shouted, “Save him!”",
        &["Troops ordered Carlos Ruiz to leave | happened | on 2026-02-02"],
    );
}

#[test]
fn what_somebody_is_asked_is_no_statement() {
    check("When asked if he believed that the mayor was killed by the army, he was silent.", &[]);
}

#[test]
fn a_subject_in_quotes_is_the_verbs() {
    check(
        "Berg left on Monday and said “armed groups” had burned down her home.",
        &["Berg left | happened | on 2026-02-02"],
    );
}
