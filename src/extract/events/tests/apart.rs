//! Days, states and subjects that words near the verb might suggest and do not tell.

use super::check;

#[test]
fn a_day_that_something_is_moved_to_is_not_the_day_of_the_moving() {
    check(
        "The trial was postponed to May.",
        &["The trial was postponed to May | happened | about 2026-02-06"],
    );
    check(
        "The bank has postponed its results to Friday.",
        &["The bank has postponed its results to Friday | happened | about 2026-02-06"],
    );
    check(
        "The launch was put off from March to May.",
        &["The launch was put off from March to May | happened | about 2026-02-06"],
    );
}

#[test]
fn how_long_it_was_not_so_dates_nothing() {
    check(
        "The team won the cup, its first since 1998.",
        &["The team won the cup, its first since 1998 | happened | about 2026-02-06"],
    );
    check(
        "Sales fell to their lowest level since 2009.",
        &["Sales fell to their lowest level since 2009 | happened | about 2026-02-06"],
    );
    check(
        "The party has ruled Norland since 1998.",
        &["The party has ruled Norland since 1998 | ongoing | since 1998-01-01..1998-12-31"],
    );
}

#[test]
fn what_a_participle_tells_has_its_own_day() {
    check(
        "A bridge built in 1962 has collapsed.",
        &["A bridge built in 1962 has collapsed | happened | about 2026-02-06"],
    );
    check(
        "The offer made on Monday was rejected.",
        &["The offer made on Monday was rejected | happened | about 2026-02-06"],
    );
    check(
        "Under a deal signed on Monday, the army will leave the town.",
        &["The army will leave the town | scheduled | -"],
    );
    check(
        "Founded in 1994, the company opened its first plant in 2001.",
        &["The company opened its first plant in 2001 | happened | on 2001-01-01..2001-12-31"],
    );
    check(
        "Arrested on Monday, Anna Berg was released on Wednesday.",
        &["Anna Berg was released | happened | on 2026-02-04"],
    );
    check(
        "The airport, shut since Sunday, reopened on Tuesday.",
        &["The airport reopened | happened | on 2026-02-03"],
    );
    check("The suspect, arrested in May, faces life in prison.", &[]);
    check(
        "The company, which was founded in 2011, hopes to win the contract.",
        &["The company was founded in 2011 | happened | on 2011-01-01..2011-12-31"],
    );
}

#[test]
fn a_verb_with_an_object_is_no_participle_before_another() {
    check(
        "Norland won a fourth term in November with its rivals jailed or exiled.",
        &[
            "Norland won a fourth term in November with its rivals jailed or exiled | happened | on 2025-11-01..2025-11-30",
        ],
    );
    check(
        "When Berg died in 1876, Ruiz opened a shop.",
        &[
            "Berg died in 1876 | happened | on 1876-01-01..1876-12-31",
            "Ruiz opened a shop | happened | on 1876-01-01..1876-12-31",
        ],
    );
    check(
        "On January 14, the council, with a majority, approved the entry of troops, ships and aircraft.",
        &[
            "The council approved the entry of troops, ships and aircraft | happened | on 2026-01-14",
        ],
    );
}

#[test]
fn years_later_are_counted() {
    check(
        "The company was sold in 2015 and went bankrupt three years later.",
        &[
            "The company was sold in 2015 | happened | on 2015-01-01..2015-12-31",
            "The company went bankrupt three years later | happened | about 2018-01-01..2018-12-31",
        ],
    );
}

#[test]
fn an_hour_apart_from_its_day_is_of_that_day() {
    check(
        "A bus overturned at 9am near Oslo on Monday.",
        &["A bus overturned at 9am near Oslo | happened | on 2026-02-02"],
    );
    check(
        "A fire broke out at about 3pm on Monday.",
        &["A fire broke out | happened | on 2026-02-02"],
    );
}

#[test]
fn an_occasion_has_the_day_of_what_happened_in_it() {
    check(
        "Twelve people died in last month's flood.",
        &["Twelve people died in last month's flood | happened | on 2026-01-01..2026-01-31"],
    );
    check(
        "The suspect was killed in Monday's raid.",
        &["The suspect was killed in Monday's raid | happened | on 2026-02-02"],
    );
}

#[test]
fn from_and_no_later_than_say_when_a_plan_begins_or_ends() {
    check(
        "The road will be closed from March 1.",
        &["The road will be closed | scheduled | on 2026-03-01"],
    );
    check(
        "The law will come into force with effect from April 1.",
        &["The law will come into force | scheduled | on 2026-04-01"],
    );
    check(
        "The vote will be held no later than March 31.",
        &["The vote will be held no later than March 31 | scheduled | by 2026-03-31"],
    );
    check(
        "The line is due to be fully opened in 2030.",
        &["The line is due to be fully opened in 2030 | scheduled | on 2030-01-01..2030-12-31"],
    );
    check(
        "Seven suspects had been identified as of Thursday.",
        &["Seven suspects had been identified as of Thursday | happened | by 2026-02-05"],
    );
}

#[test]
fn what_one_subject_did_shares_the_day_at_the_end() {
    check(
        "Police raided a house, arrested five men and seized 30 guns on Monday.",
        &[
            "Police raided a house | happened | on 2026-02-02",
            "Police arrested five men | happened | on 2026-02-02",
            "Police seized 30 guns | happened | on 2026-02-02",
        ],
    );
    check(
        "The storm killed 43 people and destroyed 200 houses in November.",
        &[
            "The storm killed 43 people | happened | about 2025-11-01..2025-11-30",
            "The storm destroyed 200 houses in November | happened | on 2025-11-01..2025-11-30",
        ],
    );
}

#[test]
fn of_two_days_neither_is_left_out_of_a_title() {
    check(
        "The king opened a dam on Monday and a road on Tuesday.",
        &["The king opened a dam on Monday and a road on Tuesday | happened | on 2026-02-02"],
    );
}

#[test]
fn what_a_day_or_a_place_is_called_is_no_subject() {
    check(
        "On Monday, a public holiday, a bus crashed in Oslo.",
        &["A bus crashed in Oslo | happened | on 2026-02-02"],
    );
    check(
        "In the capital, Madrid, thousands marched on Sunday.",
        &["Thousands marched | happened | on 2026-02-01"],
    );
    check(
        "On Monday, the president, Anna Berg, met Carlos Ruiz.",
        &["Anna Berg met Carlos Ruiz | happened | on 2026-02-02"],
    );
}

#[test]
fn a_verb_that_does_not_change_is_past_behind_one() {
    check(
        "The central bank cut its rate on Monday.",
        &["The central bank cut its rate | happened | on 2026-02-02"],
    );
    check("A truck hit a bus on Monday.", &["A truck hit a bus | happened | on 2026-02-02"]);
    check(
        "The company made an offer in July, but talks collapsed on Wednesday.",
        &[
            "The company made an offer in July | happened | on 2025-07-01..2025-07-31",
            "Talks collapsed | happened | on 2026-02-04",
        ],
    );
}

#[test]
fn a_clause_within_the_subject_ends_at_the_verb() {
    check(
        "Two soldiers who had been held in Norland were released on Monday.",
        &["Two soldiers were released | happened | on 2026-02-02"],
    );
    check(
        "The pilot who had been missing since Sunday was found on Monday.",
        &["The pilot was found | happened | on 2026-02-02"],
    );
    check(
        "Anna Berg was sworn in as chief justice on Monday and was thanked by the king.",
        &[
            "Anna Berg was sworn in as chief justice | happened | on 2026-02-02",
            "Anna Berg was thanked by the king | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn what_was_said_not_to_be_so_did_not_happen() {
    check(
        "The ministry dismissed reports that the bridge had collapsed on Monday.",
        &[
            "The ministry dismissed reports that the bridge had collapsed on Monday | happened | about 2026-02-06",
        ],
    );
    check("There is no evidence that the bridge collapsed on Monday.", &[]);
    check("It was not true that the bridge collapsed on Monday.", &[]);
    check(
        "Police ruled out that the bridge collapsed on Monday.",
        &["Police ruled out that the bridge collapsed on Monday | happened | about 2026-02-06"],
    );
    check(
        "The ministry confirmed reports that the bridge had collapsed on Monday.",
        &["The bridge had collapsed | happened | on 2026-02-02"],
    );
}

#[test]
fn what_was_planned_is_scheduled() {
    check("Carlos Ruiz is set to step down.", &["Carlos Ruiz is set to step down | scheduled | -"]);
    check("The hearing has been set for April 9.", &["The hearing | scheduled | on 2026-04-09"]);
    check(
        "The plant was due to open in 2024.",
        &["The plant was due to open in 2024 | scheduled | on 2024-01-01..2024-12-31"],
    );
    check(
        "Two men were due in court on Monday.",
        &["Two men were due in court | scheduled | on 2026-02-09"],
    );
    check("The bridge is unlikely to be opened in May.", &[]);
    check("Subject to approval, the bridge will be opened in May.", &[]);
    check(
        "Trading will be suspended on Saturday and resume on Monday.",
        &[
            "Trading will be suspended | scheduled | on 2026-02-07",
            "Trading will resume | scheduled | on 2026-02-09",
        ],
    );
}

#[test]
fn a_line_of_a_chronology_has_happened() {
    check(
        "2 January: A lawyer is shot dead in Oslo",
        &["A lawyer is shot dead in Oslo | happened | on 2026-01-02"],
    );
}

#[test]
fn who_is_accused_is_no_one_else() {
    check(
        "Anna Berg refused to resign. The police have arrested her deputy, Carlos Ruiz. He is accused of taking bribes.",
        &[
            "Anna Berg refused to resign | happened | about 2026-02-06",
            "The police have arrested Anna Berg’s deputy, Carlos Ruiz | happened | about 2026-02-06",
        ],
    );
    check(
        "The company's revenue rose last year. It opened a plant in Oslo on Monday.",
        &["The company's revenue rose last year | happened | on 2025-01-01..2025-12-31"],
    );
}
