//! What one auxiliary, one day or one speaker shares among several clauses.

use super::check;

#[test]
fn a_passive_goes_on_behind_and() {
    check(
        "Ida Holm was arrested in Norland in April 2025 and sent back to the capital for trial.",
        &[
            "Ida Holm was arrested in Norland in April 2025 and sent back to the capital for trial | happened | on 2025-04-01..2025-04-30",
        ],
    );
    check(
        "Anna Berg was welcomed by Carlos Ruiz on Thursday and met workers of the port.",
        &[
            "Anna Berg was welcomed by Carlos Ruiz | happened | on 2026-02-05",
            "Anna Berg met workers of the port | happened | on 2026-02-05",
        ],
    );
}

#[test]
fn who_is_told_is_no_part_of_what_is_told() {
    check(
        "The two men were released on Tuesday, a lawyer told Radio Norland.",
        &["The two men were released | happened | on 2026-02-03"],
    );
    check(
        "A lawyer told Radio Norland the court had released Carlos Ruiz on Tuesday.",
        &["The court had released Carlos Ruiz | happened | on 2026-02-03"],
    );
    check(
        "A lawyer told reporters on Wednesday that the court had released Carlos Ruiz on Tuesday.",
        &["The court had released Carlos Ruiz | happened | on 2026-02-03"],
    );
}

#[test]
fn a_count_keeps_the_words_that_make_it_rough() {
    check(
        "Nearly 40,000 people fled the town on Tuesday.",
        &["Nearly 40,000 people fled the town | happened | on 2026-02-03"],
    );
    check(
        "Approximately 5,000 of them fled on Tuesday.",
        &["Approximately 5,000 of them fled | happened | on 2026-02-03"],
    );
}

#[test]
fn who_serves_over_years_that_hold_today_still_does() {
    check(
        "Carlos Ruiz is serving as mayor of Norland from 2023-2028.",
        &[
            "Carlos Ruiz is serving as mayor of Norland from 2023-2028 | ongoing | on 2023-01-01..2028-12-31",
        ],
    );
}

#[test]
fn irregular_verbs_of_no_class_are_verbs() {
    check(
        "In 2019, the bank froze 91 accounts of the firm.",
        &["The bank froze 91 accounts of the firm | happened | on 2019-01-01..2019-12-31"],
    );
}

#[test]
fn thus_far_says_when() {
    check(
        "Norland has thus far signed two treaties.",
        &["Norland has thus far signed two treaties | happened | about 2026-02-06"],
    );
}
