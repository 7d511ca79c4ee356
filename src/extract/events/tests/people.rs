//! Who `he`, `she` and `his` are.

use super::check;

#[test]
fn whoever_was_he_is_not_she() {
    check(
        "Carlos Ruiz confirmed the report on Monday. He closed the school. Her parents were \
         invited by police.",
        &[
            "Carlos Ruiz confirmed the report | happened | on 2026-02-02",
            "Carlos Ruiz closed the school | happened | on 2026-02-02",
        ],
    );
    check(
        "Mr Ruiz opened the dam on Monday. She praised the builders.",
        &["Ruiz opened the dam | happened | on 2026-02-02"],
    );
    check(
        "Queen Ida Holm opened the dam on Monday. She praised the builders.",
        &[
            "Ida Holm opened the dam | happened | on 2026-02-02",
            "Ida Holm praised the builders | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn somebodys_neighbour_is_another() {
    check(
        "Carlos Ruiz was arrested on Monday. Berg’s neighbour told police his mother had fled.",
        &["Carlos Ruiz was arrested | happened | on 2026-02-02"],
    );
}

#[test]
fn whose_it_is_is_said_once() {
    check(
        "Carlos Ruiz was arrested on Monday. His father and two of his cousins were detained.",
        &[
            "Carlos Ruiz was arrested | happened | on 2026-02-02",
            "Carlos Ruiz’s father and two of his cousins were detained | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn a_contraction_is_written_out() {
    check(
        "The twins left Oslo on Monday. They’ve opened a bar in Bergen.",
        &[
            "The twins left Oslo | happened | on 2026-02-02",
            "The twins have opened a bar in Bergen | happened | about 2026-02-02",
        ],
    );
}

#[test]
fn his_is_the_nearest_mans() {
    check(
        "Carlos Ruiz fled on Monday. One truck returned with a man bleeding from his head.",
        &[
            "Carlos Ruiz fled | happened | on 2026-02-02",
            "One truck returned with a man bleeding from his head | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn a_given_name_of_a_man_is_not_she() {
    check(
        "Matthew Salmons spoke on Monday. Her novel won the Oslo Prize.",
        &["Matthew Salmons spoke | happened | on 2026-02-02"],
    );
    check(
        "Tyra Paul spoke on Monday. She won the Oslo Prize.",
        &[
            "Tyra Paul spoke | happened | on 2026-02-02",
            "Tyra Paul won the Oslo Prize | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn he_and_another_are_both_named() {
    check(
        "Carlos Ruiz arrived on Monday. He and Ida Holm agreed to open a school.",
        &[
            "Carlos Ruiz arrived | happened | on 2026-02-02",
            "Carlos Ruiz and Ida Holm agreed to open a school | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn his_within_a_sentence_is_of_the_one_it_speaks_of() {
    check(
        "Carlos Ruiz arrived on Monday. When a priest was tried in 2014, someone in one of his \
         villages burned down the church.",
        &[
            "Carlos Ruiz arrived | happened | on 2026-02-02",
            "A priest was tried in 2014 | happened | on 2014-01-01..2014-12-31",
            "Someone in one of his villages burned down the church | happened | on \
             2014-01-01..2014-12-31",
        ],
    );
}

#[test]
fn many_of_one_are_many() {
    check(
        "The leaders of the party met on Monday. They agreed to open a school.",
        &[
            "The leaders of the party met | happened | on 2026-02-02",
            "The leaders of the party agreed to open a school | happened | about 2026-02-02",
        ],
    );
}

#[test]
fn a_family_and_followers_are_not_the_person() {
    check(
        "Carlos Ruiz resigned on Monday. The company was sold to the Ruiz family on Tuesday.",
        &[
            "Carlos Ruiz resigned | happened | on 2026-02-02",
            "The company was sold to the Ruiz family | happened | on 2026-02-03",
        ],
    );
    check(
        "Carlos Ruiz resigned on Monday. A pro-Ruiz mayor was freed on Tuesday.",
        &[
            "Carlos Ruiz resigned | happened | on 2026-02-02",
            "A pro-Ruiz mayor was freed | happened | on 2026-02-03",
        ],
    );
}

#[test]
fn whoever_else_was_named_may_be_the_one_of_whom_a_speaker_tells() {
    check(
        "Carlos Ruiz fled on Monday. He hid the money in 2019, Mr Berg said.",
        &[
            "Carlos Ruiz fled | happened | on 2026-02-02",
            "Berg: Carlos Ruiz hid the money in 2019 | happened | on 2019-01-01..2019-12-31",
        ],
    );
    check(
        "Carlos Ruiz fled, Mr Berg said on Monday. He hid the money in 2019, Mr Berg said.",
        &["Carlos Ruiz fled | happened | about 2026-02-02"],
    );
}

#[test]
fn they_are_those_with_whom_the_sentence_opens() {
    check(
        "The rebels left on Monday. While both armies talked on Tuesday, they attacked the port.",
        &[
            "The rebels left | happened | on 2026-02-02",
            "Both armies attacked the port | happened | about 2026-02-02",
        ],
    );
}

#[test]
fn whose_it_is_is_not_said_where_the_name_stands() {
    check(
        "Police warned Mr Ruiz on Monday that the floods had hit his village.",
        &["The floods had hit Ruiz’s village | happened | about 2026-02-02"],
    );
}

#[test]
fn one_person_with_two_offices_is_one() {
    check(
        "Deputy Premier and Party leader Carlos Ruiz opened a dam on Monday. He praised the \
         builders.",
        &[
            "Deputy Premier and Party leader Carlos Ruiz opened a dam | happened | on 2026-02-02",
            "Deputy Premier and Party leader Carlos Ruiz praised the builders | happened | on \
             2026-02-02",
        ],
    );
}
