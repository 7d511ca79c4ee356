//! Days that one clause has and another has not.

use super::check;

#[test]
fn what_was_due_lends_no_day_to_what_was_done_instead() {
    check(
        "The summit was due to be held in Cairo on Monday but was cancelled.",
        &[
            "The summit was due to be held in Cairo | scheduled | on 2026-02-09",
            "The summit was cancelled | happened | about 2026-02-06",
        ],
    );
}

#[test]
fn what_was_said_on_a_day_was_not_all_done_on_it() {
    check(
        "Norland opened a plant and said on Monday that it would hire 500 people.",
        &[
            "Norland opened a plant | happened | about 2026-02-06",
            "Norland said that it would hire 500 people | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn amounts_and_lasting_deeds_have_no_rank() {
    check(
        "Police have arrested at least 40 people since Sunday.",
        &["Police have arrested at least 40 people since Sunday | ongoing | since 2026-02-01"],
    );
    check(
        "The party has ruled the largest island since 1953.",
        &[
            "The party has ruled the largest island since 1953 | ongoing | since 1953-01-01..1953-12-31",
        ],
    );
    check(
        "Norland has recorded its lowest birth rate since 1998.",
        &["Norland has recorded its lowest birth rate since 1998 | happened | about 2026-02-06"],
    );
}

#[test]
fn the_day_between_a_participle_and_its_verb() {
    check(
        "Rebels allied with Norland on Monday captured Oslo.",
        &["Rebels allied with Norland captured Oslo | happened | on 2026-02-02"],
    );
    check(
        "A man shot by police on Saturday has died.",
        &["A man shot by police has died | happened | about 2026-02-06"],
    );
    check(
        "Two tourists missing since Saturday were found dead on Wednesday.",
        &["Two tourists missing since Saturday were found dead | happened | on 2026-02-04"],
    );
}

#[test]
fn an_occasion_has_its_day_before_the_verb_and_ahead() {
    check(
        "At Wednesday’s meeting, ministers agreed a budget.",
        &["Ministers agreed a budget | happened | on 2026-02-04"],
    );
    check(
        "Leaders will discuss the plan at next week’s summit.",
        &[
            "Leaders will discuss the plan at next week’s summit | scheduled | on 2026-02-09..2026-02-15",
        ],
    );
}

#[test]
fn two_years_of_one_team_and_two_plans_are_told_apart() {
    check(
        "France won the cup in 1998 and beat Norland on Sunday.",
        &[
            "France won the cup in 1998 | happened | on 1998-01-01..1998-12-31",
            "France beat Norland | happened | on 2026-02-01",
        ],
    );
    check(
        "A gunman killed three people, fled the scene and was shot dead by police on Monday.",
        &[
            "A gunman killed three people | happened | about 2026-02-06",
            "A gunman fled the scene | happened | about 2026-02-06",
            "A gunman was shot dead by police | happened | on 2026-02-02",
        ],
    );
    check(
        "Norland plans to open a line in Oslo in June, then expand to Bergen by the end of the year.",
        &[
            "Norland plans to open a line in Oslo in June | scheduled | on 2026-06-01..2026-06-30",
            "Norland plans to expand to Bergen by the end of the year | scheduled | by 2026-12-31",
        ],
    );
}

#[test]
fn participles_and_clauses_within_a_subject_leave_the_verb_its_day() {
    check(
        "The ban, imposed in 2019 and extended twice, expired at midnight on Saturday.",
        &["The ban expired | happened | on 2026-01-31"],
    );
    check(
        "About 300 people who had fled returned home when the water receded on Thursday.",
        &[
            "About 300 people returned home | happened | on 2026-02-05",
            "The water receded | happened | on 2026-02-05",
        ],
    );
    check(
        "Police found a woman believed to be the missing tourist on Tuesday.",
        &["Police found a woman believed to be the missing tourist | happened | on 2026-02-03"],
    );
}

#[test]
fn a_verb_behind_a_relative_clause_is_joined_to_that_before_it() {
    check(
        "The ministers pointed out problems that need to be met and agreed on several aims.",
        &[
            "The ministers pointed out problems that need to be met | happened | about 2026-02-06",
            "The ministers agreed on several aims | happened | about 2026-02-06",
        ],
    );
}
