//! What a title says and what it leaves out.

use super::check;

#[test]
fn the_noun_before_an_appended_participle_is_whole() {
    check(
        "The two sides agreed to set up a committee on ships, co-chaired by Anna Berg.",
        &["The two sides agreed to set up a committee on ships | happened | about 2026-02-06"],
    );
}

#[test]
fn an_owner_s_apostrophe_is_no_quotation_mark() {
    check(
        "More than 9,800 hectares were under water on Monday, nearly 12 per cent of the two provinces' planted area.",
        &[
            "More than 9,800 hectares were under water, nearly 12 per cent of the two provinces' planted area | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn it_is_not_the_one_that_does_it() {
    check(
        "The two sides signed a ceasefire on October 26 in Kuala Lumpur. Norland suspended it in November.",
        &[
            "The two sides signed a ceasefire in Kuala Lumpur | happened | on 2025-10-26",
            "Norland suspended the ceasefire in November | happened | on 2025-11-01..2025-11-30",
        ],
    );
    check(
        "The EU warned it was prepared to defend its members.",
        &["The EU warned it was prepared to defend its members | happened | about 2026-02-06"],
    );
}

#[test]
fn a_noun_with_a_hyphen_is_whole() {
    check(
        "A run-off will be held on March 16.",
        &["A run-off will be held | scheduled | on 2026-03-16"],
    );
}

#[test]
fn a_plan_that_only_says_when_is_named() {
    check(
        "The next hearing is scheduled for March 20.",
        &["The next hearing | scheduled | on 2026-03-20"],
    );
    check("A record was set on Monday.", &["A record was set | happened | on 2026-02-02"]);
    check("Talks are scheduled for Monday.", &["Talks are scheduled | scheduled | on 2026-02-09"]);
    check(
        "Anna Berg is expected on Monday.",
        &["Anna Berg is expected | scheduled | on 2026-02-09"],
    );
}

#[test]
fn a_number_shares_the_auxiliary_before_it() {
    check(
        "At least 17 people were injured on Monday and 45 arrested on Tuesday.",
        &[
            "At least 17 people were injured | happened | on 2026-02-02",
            "45 were arrested | happened | on 2026-02-03",
        ],
    );
}

#[test]
fn a_title_does_not_end_within_what_is_asked_or_before_what_it_is_told_from() {
    check(
        "The inquiry will examine why a wall promised in 2017 was never built.",
        &["The inquiry will examine why a wall promised in 2017 was never built | scheduled | -"],
    );
    check(
        "Anna Berg sold shares worth $42 million between June 2019 and January 2020, days before the news of the long and costly fall of the firm came out.",
        &[
            "Anna Berg sold shares worth $42 million between June 2019 and January 2020 | happened | on 2019-06-01..2020-01-31",
        ],
    );
    check(
        "Anna Berg was arrested at her home in Oslo early on Tuesday.",
        &["Anna Berg was arrested at her home in Oslo | happened | on 2026-02-03"],
    );
}

#[test]
fn what_only_may_be_is_no_event() {
    check("If no candidate wins, a run-off will be held on March 16.", &[]);
    check("The team will be sent by December 20 if both sides allow it.", &[]);
    let port = |rest: &str| {
        let text = format!("The port will open on March 1{rest}.");
        check(&text, &["The port will open | scheduled | on 2026-03-01"]);
    };
    port(", and if talks fail Norway will close it");
    port(" as if nothing had happened");
    check(
        "The firm will pay $2 million, if not more, on March 1.",
        &["The firm will pay $2 million | scheduled | on 2026-03-01"],
    );
    check(
        "The court will decide next week if the case goes to trial.",
        &["The court will decide next week | scheduled | on 2026-02-09..2026-02-15"],
    );
    check(
        "The port will close on March 1 even if the union objects.",
        &["The port will close even if the union objects | scheduled | on 2026-03-01"],
    );
    check(
        "The court will rule on March 1 whether the law holds.",
        &["The court will rule whether the law holds | scheduled | on 2026-03-01"],
    );
}

#[test]
fn a_denial_in_quotes_says_nothing_of_who_spoke_before() {
    check(
        "Carlos Ruiz confirmed the deal in a post but Anna Berg told reporters in Oslo that \"a ceasefire has not been agreed\".",
        &["Carlos Ruiz confirmed the deal in a post | happened | about 2026-02-06"],
    );
}

#[test]
fn what_is_told_to_someone_stands_in_quotes_or_nowhere() {
    check("“We will stay,” Anna Berg told reporters in Oslo on Monday.", &[]);
    check(
        "Anna Berg told parliament about the dam on Monday.",
        &["Anna Berg told parliament about the dam | happened | on 2026-02-02"],
    );
    check("Norway warned Sweden on Monday.", &["Norway warned Sweden | happened | on 2026-02-02"]);
}

#[test]
fn introductions_insets_and_appendices_are_no_part_of_a_title() {
    check(
        "At a ceremony in the capital on Thursday, President Anna Berg, who took office last year, opened a new bridge, praising the workers who built it.",
        &["Anna Berg opened a new bridge | happened | on 2026-02-05"],
    );
}

#[test]
fn a_stop_within_the_sentence_does_not_end_the_title() {
    check(
        "The board voted on Tuesday to oust Mr. Ruiz.",
        &["The board voted to oust Mr. Ruiz | happened | on 2026-02-03"],
    );
}

#[test]
fn a_day_that_is_shown_anyway_is_not_said_twice() {
    check(
        "The two ministers signed the treaty on Monday.",
        &["The two ministers signed the treaty | happened | on 2026-02-02"],
    );
    check(
        "The factory will open in 2027.",
        &["The factory will open in 2027 | scheduled | on 2027-01-01..2027-12-31"],
    );
}

#[test]
fn linking_words_are_no_part_of_a_title() {
    check(
        "The mayors of three towns, too, will likewise hold a meeting as well.",
        &["The mayors of three towns will hold a meeting | scheduled | -"],
    );
}

#[test]
fn a_noun_keeps_the_clause_that_it_needs() {
    check(
        "The two sides pledged to look for ways that both can accept.",
        &[
            "The two sides pledged to look for ways that both can accept | happened | about 2026-02-06",
        ],
    );
    check(
        "Anna Berg thanked Carlos Ruiz, who had sent a letter of support and had dispatched Ida Holm to Oslo.",
        &[
            "Anna Berg thanked Carlos Ruiz, who had sent a letter of support | happened | about 2026-02-06",
            "Carlos Ruiz had dispatched Ida Holm to Oslo | happened | -",
        ],
    );
}

#[test]
fn a_title_ends_where_a_thought_does() {
    check(
        "Anna Berg put a list of 12 demands before the council.",
        &["Anna Berg put a list of 12 demands before the council | happened | about 2026-02-06"],
    );
    check(
        "Anna Berg praised Carlos Ruiz on his new book, and Ida Holm on being chosen once more as mayor of Oslo after a long campaign in the city.",
        &[
            "Anna Berg praised Carlos Ruiz on his new book, and Ida Holm on being chosen once more as mayor of Oslo | happened | about 2026-02-06",
        ],
    );
    check("Anna Berg said in a statement: “We are glad.”", &[]);
    check(
        "Anna Berg justified her choice of the port on Monday by saying: “We are glad.”",
        &["Anna Berg justified her choice of the port | happened | on 2026-02-02"],
    );
}

#[test]
fn pronouns_give_way_to_names() {
    check(
        "Anna Berg met Carlos Ruiz in Oslo on Thursday. She invited him to Bergen.",
        &[
            "Anna Berg met Carlos Ruiz in Oslo | happened | on 2026-02-05",
            "Anna Berg invited Carlos Ruiz to Bergen | happened | on 2026-02-05",
        ],
    );
    check(
        "The two sides met on Thursday. They agreed to reopen the border.",
        &[
            "The two sides met | happened | on 2026-02-05",
            "The two sides agreed to reopen the border | happened | on 2026-02-05",
        ],
    );
}

#[test]
fn whose_it_is_is_named_where_the_subject_is_another() {
    check(
        "Anna Berg arrived on Monday. The visit will be one of her first trips to Norway.",
        &[
            "Anna Berg arrived | happened | on 2026-02-02",
            "The visit will be one of Anna Berg’s first trips to Norway | scheduled | -",
        ],
    );
}

#[test]
fn insets_between_dashes_are_left_out() {
    check(
        "Anna Berg commended – while in Oslo – the plan of the council on Monday.",
        &["Anna Berg commended the plan of the council | happened | on 2026-02-02"],
    );
    check(
        "Two ships – one from Laos and one from Norland – have been sold on Monday.",
        &["Two ships have been sold | happened | on 2026-02-02"],
    );
}

#[test]
fn titles_end_before_a_colon_and_behind_what_a_word_needs() {
    check(
        "The herders are counting their losses: one by one, they have seen their cattle die.",
        &["The herders are counting their losses | ongoing | -"],
    );
    check(
        "Carlos Ruiz found the price too high on Monday, and Anna Berg met men with young and ailing sheep.",
        &[
            "Carlos Ruiz found the price too high | happened | on 2026-02-02",
            "Anna Berg met men with young and ailing sheep | happened | about 2026-02-02",
        ],
    );
}

#[test]
fn participles_before_a_noun_are_no_verbs() {
    check(
        "Activists found gaps between the named and promised sums on Monday.",
        &["Activists found gaps between the named and promised sums | happened | on 2026-02-02"],
    );
}

#[test]
fn what_stands_in_brackets_parts_nothing() {
    check(
        "The mine was opened for the digging of metals (gold and others) in an area of Laos on Monday.",
        &[
            "The mine was opened for the digging of metals in an area of Laos | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn verbs_that_share_an_object_are_not_cut_apart() {
    check(
        "Police put down a dog on Monday which attacked and severely hurt a boy who was playing in the park with his friends from a nearby school.",
        &["Police put down a dog | happened | on 2026-02-02"],
    );
}
