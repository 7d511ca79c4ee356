//! Parts in front of a subject that only lead to it.

use super::check;

#[test]
fn a_cause_in_front_leaves_the_subject_whole() {
    check(
        "Due to the outage, the port offices were closed on Monday.",
        &["The port offices were closed | happened | on 2026-02-02"],
    );
    check(
        "Thanks to a letter, the embassy freed two men on Monday.",
        &["The embassy freed two men | happened | on 2026-02-02"],
    );
}

#[test]
fn what_a_source_is_does_not_grow() {
    check(
        "According to Norland Air, one of the oldest carriers in the country, fares fell by 8% on \
         Monday.",
        &["Fares fell by 8% | happened | on 2026-02-02"],
    );
    check(
        "According to the schedule, the council will vote on the plan.",
        &["The council will vote on the plan | scheduled | -"],
    );
    check("For every 1,000 people, Norland has two doctors.", &[]);
}

#[test]
fn the_clause_behind_an_opening_one_has_its_own_subject() {
    check(
        "While it may mean the end of his career, after 18 months Carlos Ruiz returned to Oslo on \
         Monday.",
        &["Carlos Ruiz returned to Oslo | happened | on 2026-02-02"],
    );
    check(
        "The army made 31 launches in 2025, the most it has made in a single year.",
        &["The army made 31 launches in 2025, the most it has made in a single year | happened | \
             on 2025-01-01..2025-12-31"],
    );
}

#[test]
fn a_day_that_is_left_out_takes_its_comma_along() {
    check(
        "The library was opened, on Thursday in Oslo, by the mayor.",
        &["The library was opened in Oslo, by the mayor | happened | on 2026-02-05"],
    );
    check(
        "The war ended with the signing in March 1962 of the Oslo Accords.",
        &["The war ended with the signing in March 1962 of the Oslo Accords | happened | on \
             1962-03-01..1962-03-31"],
    );
}

#[test]
fn nouns_that_look_like_verbs_are_nouns() {
    check(
        "The station detected measurable amounts of oil on Monday.",
        &["The station detected measurable amounts of oil | happened | on 2026-02-02"],
    );
    check(
        "The council ordered a circle of military figures and equipment on Monday.",
        &["The council ordered a circle of military figures and equipment | happened | on \
             2026-02-02"],
    );
}

#[test]
fn a_foundation_is_not_of_the_day_of_the_news() {
    check(
        "A hall was opened at the school on Thursday. The school was founded by monks.",
        &[
            "A hall was opened at the school | happened | on 2026-02-05",
            "The school was founded by monks | happened | -",
        ],
    );
}

#[test]
fn the_end_of_the_year_that_will_be_is_that_of_this_year() {
    check(
        "Compared to 2021, sales will reach $5 million by the end of the year.",
        &["Sales will reach $5 million by the end of the year | scheduled | by 2026-12-31"],
    );
}

#[test]
fn what_leads_to_the_subject_is_none() {
    check(
        "To raise pay, boost trade and cut debt, the ministry opened a fund on Monday.",
        &["The ministry opened a fund | happened | on 2026-02-02"],
    );
    check(
        "Founded by Ida Holm, a professor in Oslo, the fund grew in 2025.",
        &["The fund grew in 2025 | happened | on 2025-01-01..2025-12-31"],
    );
    check("It’s a soup topped with cheese.", &[]);
    check(
        "The concern about it was the lowest in Norland in 2025.",
        &["The concern about it was the lowest in Norland in 2025 | happened | on \
             2025-01-01..2025-12-31"],
    );
}

#[test]
fn a_verb_behind_a_clause_of_its_own_has_its_subject() {
    check(
        "He lost by a split decision, but the fight made Carlos Ruiz a hero.",
        &["The fight made Carlos Ruiz a hero | happened | about 2026-02-06"],
    );
    check(
        "A note issued in Oslo by the mayor said the port was closed on Monday.",
        &["The port was closed | happened | on 2026-02-02"],
    );
    check(
        "Ida Holm has been missing since May 2025, while the fate of Carlos Ruiz, also from Oslo, \
         has been unclear since June 2025.",
        &[
            "Ida Holm has been missing since May 2025 | ongoing | since 2025-05-01..2025-05-31",
            "The fate of Carlos Ruiz has been unclear since June 2025 | ongoing | since \
             2025-06-01..2025-06-30",
        ],
    );
}

#[test]
fn what_is_likely_has_its_own_day() {
    check(
        "Anna Berg is likely to visit Oslo next month, a diplomat said.",
        &["Anna Berg is likely to visit Oslo next month | scheduled | on 2026-03-01..2026-03-31"],
    );
}

#[test]
fn a_participle_within_an_inset_is_no_verb() {
    check(
        "Oslo, with a port linked to Norland and others, reported five cases on Monday.",
        &["Oslo reported five cases | happened | on 2026-02-02"],
    );
    check(
        "The port had 20 cases on Monday, including both workers and infected travellers.",
        &["The port had 20 cases | happened | on 2026-02-02"],
    );
}

#[test]
fn words_of_time_in_front_are_no_subject() {
    check(
        "Twenty or so years ago, the brothers opened a bar.",
        &["The brothers opened a bar | happened | -"],
    );
    check(
        "Rather, the army opened the port on Monday.",
        &["The army opened the port | happened | on 2026-02-02"],
    );
    check(
        "It took two years to build the dam, which was opened on Monday.",
        &["The dam was opened | happened | on 2026-02-02"],
    );
}

#[test]
fn words_that_say_which_are_no_verbs() {
    check(
        "Ten activists and elected leaders were shot on Monday.",
        &["Ten activists and elected leaders were shot | happened | on 2026-02-02"],
    );
    check("Norland at 2.4 per cent compared to 19.4 per cent in Oslo on Monday.", &[]);
    check("Berg and Ruiz both saw their shares rise on Monday, thanks to new demand.", &[]);
    check(
        "Shares in his company, a maker of parts, rose on Monday as shares in its rival, a maker \
         of chips, fell.",
        &["Shares in his company rose | happened | on 2026-02-02"],
    );
}

#[test]
fn what_follows_instead_belongs_to_it() {
    check(
        "Buses started on Monday in one lane instead of two.",
        &["Buses started in one lane instead of two | happened | on 2026-02-02"],
    );
}
