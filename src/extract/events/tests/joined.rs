//! What one auxiliary, one day or one speaker shares among several clauses.

use super::check;

#[test]
fn what_is_joined_to_a_dated_happening_is_about_that_day() {
    check(
        "The army killed 14 rebels on Monday, and 3 soldiers died.",
        &[
            "The army killed 14 rebels | happened | on 2026-02-02",
            "3 soldiers died | happened | about 2026-02-02",
        ],
    );
}

#[test]
fn who_said_it_goes_on_where_the_tense_does() {
    check(
        "Anna Berg said that Norland would build two more schools and asked the council for time.",
        &[
            "Anna Berg said that Norland would build two more schools | happened | about 2026-02-06",
            "Anna Berg asked the council for time | happened | about 2026-02-06",
        ],
    );
}

#[test]
fn a_verb_behind_and_has_its_own_object() {
    check(
        "Anna Berg chaired a meeting on Saturday and ordered a review of bridges built before 2000.",
        &[
            "Anna Berg chaired a meeting | happened | on 2026-01-31",
            "Anna Berg ordered a review of bridges built before 2000 | happened | on 2026-01-31",
        ],
    );
    check(
        "Norland and Sudmark set up ties on 21 September 1973 and upgraded their relations in November 2023.",
        &[
            "Norland and Sudmark set up ties | happened | on 1973-09-21",
            "Norland and Sudmark upgraded their relations in November 2023 | happened | on 2023-11-01..2023-11-30",
        ],
    );
}

#[test]
fn a_pronoun_behind_one_for_the_other_is_the_other() {
    check(
        "Anna Berg met Ida Holm on Monday. Berg praised the plan and invited her to Oslo; she accepted the invitation.",
        &[
            "Anna Berg met Ida Holm | happened | on 2026-02-02",
            "Anna Berg praised the plan | happened | on 2026-02-02",
            "Anna Berg invited Ida Holm to Oslo | happened | on 2026-02-02",
            "Ida Holm accepted the invitation | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn a_pronoun_behind_one_for_the_same_is_the_same() {
    check(
        "Anna Berg resigned on Monday. Her party thanked her, and she left on Tuesday.",
        &[
            "Anna Berg resigned | happened | on 2026-02-02",
            "Anna Berg left | happened | on 2026-02-03",
        ],
    );
}

#[test]
fn a_body_that_was_set_up_sets_up_nothing() {
    check(
        "A committee set up the day before met on Monday.",
        &["A committee set up the day before met | happened | on 2026-02-02"],
    );
}

#[test]
fn the_one_who_is_spoken_of_is_him() {
    check(
        "Judge Anna Berg said that Carlos Ruiz had moved $214 million through 37 firms. Police arrested him at the airport on 3 August 2025.",
        &[
            "Carlos Ruiz had moved $214 million through 37 firms | happened | -",
            "Police arrested Carlos Ruiz at the airport | happened | on 2025-08-03",
        ],
    );
}

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

#[test]
fn what_opens_a_sentence_dates_all_that_it_tells() {
    check(
        "In 2017, Anna Berg was arrested by the police, but she fled the country.",
        &[
            "Anna Berg was arrested by the police | happened | on 2017-01-01..2017-12-31",
            "Anna Berg fled the country | happened | on 2017-01-01..2017-12-31",
        ],
    );
    check(
        "In 2017, Anna Berg was arrested by the police, but she is free.",
        &["Anna Berg was arrested by the police | happened | on 2017-01-01..2017-12-31"],
    );
}

#[test]
fn a_rough_hour_is_of_a_certain_day() {
    check(
        "Police raided the house around 2 p.m. on January 17.",
        &["Police raided the house | happened | on 2026-01-17"],
    );
}

#[test]
fn he_is_the_one_of_whom_the_sentence_tells() {
    check(
        "Anna Berg opened the school on Monday. The driver lost control on Tuesday and she was fined.",
        &[
            "Anna Berg opened the school | happened | on 2026-02-02",
            "The driver lost control | happened | on 2026-02-03",
            "The driver was fined | happened | about 2026-02-03",
        ],
    );
}

#[test]
fn what_speakers_add_takes_nothing_from_what_they_said() {
    check(
        "Ida Holm was detained on Monday, activists said, adding that prices had risen on Tuesday.",
        &[
            "Ida Holm was detained | happened | on 2026-02-02",
            "Prices had risen | happened | on 2026-02-03",
        ],
    );
}

#[test]
fn what_never_was_is_no_event() {
    check("Carlos Ruiz never signed the treaty on Monday.", &[]);
}

#[test]
fn an_office_within_a_name_is_nobody() {
    check(
        "Governor Anna Berg opened a bridge on Monday. She won the governor election in 2022.",
        &[
            "Anna Berg opened a bridge | happened | on 2026-02-02",
            "Anna Berg won the governor election in 2022 | happened | on 2022-01-01..2022-12-31",
        ],
    );
}

#[test]
fn since_a_happening_is_not_when_it_was() {
    check(
        "Since the May 2021 coup, the army has closed two newspapers.",
        &[
            "The army has closed two newspapers | happened | about 2026-02-06",
            "May 2021 coup | happened | on 2021-05-01..2021-05-31",
        ],
    );
}

#[test]
fn what_is_left_out_leaves_one_comma() {
    check(
        "The quake struck in northern Norland, an island, at 8:43 a.m. on Monday (8:43 p.m.), according to the survey.",
        &[
            "The quake struck in northern Norland, an island, according to the survey | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn each_half_has_its_own_subject() {
    check(
        "Eleven men died and five young people, including two children, were rescued on Monday.",
        &[
            "Eleven men died | happened | about 2026-02-02",
            "Five young people were rescued | happened | on 2026-02-02",
        ],
    );
    check(
        "Officials said that at least four have died and 60 were injured on Monday.",
        &[
            "At least four have died | happened | about 2026-02-06",
            "60 were injured | happened | on 2026-02-02",
        ],
    );
}
