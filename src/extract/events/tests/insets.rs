//! Clauses within clauses: what the sentence tells goes on behind them.

use super::check;

#[test]
fn the_verb_behind_an_inset_is_of_the_subject_before_it() {
    check(
        "The result, which closed on Tuesday, was announced on Thursday.",
        &[
            "The result was announced | happened | on 2026-02-05",
            "The result closed | happened | on 2026-02-03",
        ],
    );
    check(
        "The strike, which was to begin on Thursday, has been called off.",
        &["The strike has been called off | happened | about 2026-02-06"],
    );
    check(
        "The bill, whose sponsors include the mayor, was passed on Thursday.",
        &["The bill was passed | happened | on 2026-02-05"],
    );
    check(
        "The project, which the agency costs at $3 million, began in May.",
        &["The project began in May | happened | on 2025-05-01..2025-05-31"],
    );
    check(
        "75% of that value was declared in June.",
        &["75% of that value was declared in June | happened | on 2025-06-01..2025-06-30"],
    );
}

#[test]
fn an_introduction_with_an_inset_leads_to_the_clause_behind_it() {
    check(
        "At the meeting, which was held in Oslo, the ministers signed a deal.",
        &["The ministers signed a deal | happened | about 2026-02-06"],
    );
    check(
        "Under a roadmap signed after the meeting, both sides will cut tariffs.",
        &["Both sides will cut tariffs | scheduled | -"],
    );
}

#[test]
fn a_relative_clause_without_commas_ends_at_the_verb_of_the_sentence() {
    check(
        "Three girls who had been rescued returned home on Thursday.",
        &["Three girls returned home | happened | on 2026-02-05"],
    );
    check(
        "Doctors who treated the victims said 12 people had died on Monday.",
        &["12 people had died | happened | on 2026-02-02"],
    );
    // The first verb is that of the sentence.
    check(
        "The police identified 20 men who dealt the drugs smuggled into Norland.",
        &[
            "The police identified 20 men who dealt the drugs smuggled into Norland | happened | about 2026-02-06",
        ],
    );
}

#[test]
fn an_inset_within_what_is_said_parts_no_words_from_it() {
    check(
        "Police said the man, who has not been named, was arrested on Monday.",
        &["The man was arrested | happened | on 2026-02-02"],
    );
    check(
        "The group said more than 300 of the 367 people who were held remained in jail on Monday.",
        &["More than 300 of the 367 people remained in jail | happened | on 2026-02-02"],
    );
}

#[test]
fn what_says_which_is_no_event_though_nothing_opens_it() {
    check(
        "Customers were given a refund for each ticket they bought.",
        &[
            "Customers were given a refund for each ticket they bought | happened | about 2026-02-06",
        ],
    );
    check(
        "The driver tried to brake but this time he failed.",
        &[
            "The driver tried to brake | happened | about 2026-02-06",
            "The driver failed | happened | about 2026-02-06",
        ],
    );
}

#[test]
fn participles_share_the_auxiliary_before_them() {
    check(
        "The report was drafted in May and rejected on Monday.",
        &[
            "The report was drafted in May | happened | on 2025-05-01..2025-05-31",
            "The report was rejected | happened | on 2026-02-02",
        ],
    );
    check(
        "The bridge was closed on Monday and the families evacuated.",
        &[
            "The bridge was closed | happened | on 2026-02-02",
            "The families were evacuated | happened | about 2026-02-02",
        ],
    );
    check(
        "He was not hurt. Fu Wei was placed under watch in March and formally arrested in April.",
        &[
            "Fu Wei was placed under watch in March | happened | on 2025-03-01..2025-03-31",
            "Fu Wei was formally arrested in April | happened | on 2025-04-01..2025-04-30",
        ],
    );
    check("The school would be closed and the pupils sent home, officials said.", &[]);
}

#[test]
fn contracted_auxiliaries_deny() {
    check("Norland hasn't signed the treaty.", &[]);
    check("The treaty wasn’t signed on Monday.", &[]);
    check("Norland won't sign the treaty on Monday.", &[]);
    check("Norland won the cup on Monday.", &["Norland won the cup | happened | on 2026-02-02"]);
}

#[test]
fn ages_and_homes_part_no_list_of_people() {
    check(
        "Li Wei, 42, and Budi Hartono, 27, of Oslo, were arrested on Thursday.",
        &["Li Wei and Budi Hartono were arrested | happened | on 2026-02-05"],
    );
}

#[test]
fn who_says_it_may_say_where_and_how() {
    check(
        "Two people were killed on Tuesday, the governor said in a statement on Wednesday.",
        &["Two people were killed | happened | on 2026-02-03"],
    );
    check(
        "The new bridge will open in June, the minister said in Bangkok on Monday.",
        &["The new bridge will open in June | scheduled | on 2026-06-01..2026-06-30"],
    );
}

#[test]
fn lists_of_what_is_said_are_all_said() {
    check(
        "The company said on Monday that it had cut 500 jobs, closed two plants and sold a site.",
        &[
            "The company had cut 500 jobs | happened | about 2026-02-02",
            "The company closed two plants | happened | about 2026-02-02",
            "The company sold a site | happened | about 2026-02-02",
        ],
    );
}

#[test]
fn a_deadline_is_a_target_by_its_day() {
    check(
        "Foreign troops must leave the country by March 24, the parliament said.",
        &["Foreign troops must leave the country by March 24 | target | by 2026-03-24"],
    );
    check("Foreign troops must leave the country.", &[]);
}

#[test]
fn since_and_after_an_event_of_a_day_bound_what_is_told() {
    check(
        "More than 3,000 people have been killed since the coup of Feb 1, 2021.",
        &[
            "More than 3,000 people have been killed since the coup of Feb 1, 2021 | ongoing | since 2021-02-01",
        ],
    );
}

#[test]
fn words_that_say_what_the_day_is_go_with_it() {
    check(
        "The leaders met on Wednesday, the last day of the summit, and signed a deal.",
        &[
            "The leaders met | happened | on 2026-02-04",
            "The leaders signed a deal | happened | on 2026-02-04",
        ],
    );
    check(
        "Last Sunday, the ministry raised the quota to 4,044 people a day.",
        &["The ministry raised the quota to 4,044 people a day | happened | on 2026-02-01"],
    );
}

#[test]
fn its_is_of_what_the_clause_before_is_about() {
    check(
        "The bank collapsed on Monday and its boss resigned the next day.",
        &[
            "The bank collapsed | happened | on 2026-02-02",
            "The bank’s boss resigned | happened | on 2026-02-03",
        ],
    );
}

#[test]
fn a_plan_is_of_the_day_of_its_occasion() {
    check(
        "The leaders will discuss the plan when they meet in Hanoi on Tuesday.",
        &["The leaders will discuss the plan | scheduled | on 2026-02-10"],
    );
}

#[test]
fn who_an_inset_names_takes_no_part() {
    let text = "Anna Berg, who met Carlos Ruiz in Oslo in 2020, resigned on Monday.";
    let one = super::EXTRACTOR.one(crate::model::Day::parse("2026-02-06").unwrap(), text);
    let event = one.events.iter().find(|e| e.title == "Anna Berg resigned").unwrap();
    assert_eq!(event.entities, ["anna-berg"]);
    assert!(event.places.is_empty());
}

#[test]
fn a_participle_behind_with_is_no_verb_of_the_sentence() {
    check(
        "The army held the first phase of the vote on Monday, with voting cancelled in 65 towns.",
        &[
            "The army held the first phase of the vote, with voting cancelled in 65 towns | happened | on 2026-02-02",
        ],
    );
    check(
        "The ceasefire brokered by Norland in July collapsed less than five months later.",
        &[
            "The ceasefire brokered by Norland in July collapsed less than five months later | happened | on 2025-12-01..2025-12-31",
        ],
    );
}

#[test]
fn what_grew_and_fell_is_of_one_period() {
    check(
        "Norland’s exports rose by 17 per cent in 2025, while imports grew by 19 per cent.",
        &[
            "Norland’s exports rose by 17 per cent in 2025 | happened | on 2025-01-01..2025-12-31",
            "Imports grew by 19 per cent | happened | on 2025-01-01..2025-12-31",
        ],
    );
}

#[test]
fn behind_the_clause_that_opens_it_a_sentence_has_its_own_verb() {
    check(
        "After the bank filed a claim in May, the court rejected the claim on Monday.",
        &[
            "The bank filed a claim in May | happened | on 2025-05-01..2025-05-31",
            "The court rejected the claim | happened | on 2026-02-02",
        ],
    );
    check(
        "Berg won the gold medal on Monday, Ruiz won the silver medal.",
        &[
            "Berg won the gold medal | happened | on 2026-02-02",
            "Ruiz won the silver medal | happened | about 2026-02-06",
        ],
    );
}
