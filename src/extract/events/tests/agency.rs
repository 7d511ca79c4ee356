//! Sentences as news agencies of South-East Asia build them.

use super::check;

#[test]
fn who_somebody_is_stands_behind_the_name_with_and() {
    check(
        "Anna Berg, General Secretary of the Labour Party (LP) and President of Norland, paid a state visit to Laos on Monday.",
        &["Anna Berg paid a state visit to Laos | happened | on 2026-02-02"],
    );
    check(
        "General Secretary of the Labour Party (LP) Central Committee and President Anna Berg, her husband and a delegation visited a school in Oslo on Monday.",
        &[
            "Anna Berg, her husband and a delegation visited a school in Oslo | happened | on 2026-02-02",
        ],
    );
    check(
        "President Anna Berg and her Lao counterpart, Prime Minister Carlos Ruiz, held talks in Oslo on Monday.",
        &["Anna Berg and Carlos Ruiz held talks in Oslo | happened | on 2026-02-02"],
    );
    check(
        "Labour Party chief Anna Berg and her counterpart, General Secretary of the Green Party (GP) Central Committee and President Carlos Ruiz, held talks on Monday.",
        &["Labour Party chief Anna Berg and Carlos Ruiz held talks | happened | on 2026-02-02"],
    );
    check(
        "Former Norlandic ambassador to Laos Carlos Ruiz was sentenced to two years in prison on Monday.",
        &["Carlos Ruiz was sentenced to two years in prison | happened | on 2026-02-02"],
    );
}

#[test]
fn what_an_office_holder_does_is_no_clause_of_the_office() {
    check(
        "Norland as chair of the bloc will convene a meeting in Oslo on Monday.",
        &[
            "Norland as chair of the bloc will convene a meeting in Oslo | scheduled | on 2026-02-09",
        ],
    );
    check(
        "Norland left the bloc on Monday as President Anna Berg arrived.",
        &["Norland left the bloc | happened | on 2026-02-02"],
    );
}

#[test]
fn what_is_ordered_of_officials_is_an_event() {
    check(
        "The verdict found 54 officials guilty of fraud.",
        &["The verdict found 54 officials guilty of fraud | happened | about 2026-02-06"],
    );
    check(
        "The Ministry of Construction was assigned to inspect the dam on Monday.",
        &[
            "The Ministry of Construction was assigned to inspect the dam | happened | on 2026-02-02",
        ],
    );
    check(
        "President Anna Berg directed the ministry to finish the road by June.",
        &[
            "Anna Berg directed the ministry to finish the road by June | happened | about 2026-02-06",
        ],
    );
    check(
        "At a 3 February meeting on roads, President Anna Berg directed the ministry to finish the works.",
        &["Anna Berg directed the ministry to finish the works | happened | on 2026-02-03"],
    );
    check(
        "Anna Berg addressed a February 3 event on roads.",
        &["Anna Berg addressed a February 3 event on roads | happened | on 2026-02-03"],
    );
}

#[test]
fn a_period_that_figures_are_compared_with_is_not_theirs() {
    check(
        "Exports reached $20 billion in January, up 10 per cent over the same period last year.",
        &[
            "Exports reached $20 billion in January, up 10 per cent over the same period last year | happened | on 2026-01-01..2026-01-31",
        ],
    );
    check(
        "Trade in the first two months of 2025 reached $243 million, up 21.9 per cent compared to the same period of 2024.",
        &[
            "Trade in the first two months of 2025 reached $243 million, up 21.9 per cent compared to the same period of 2024 | happened | on 2025-01-01..2025-02-28",
        ],
    );
    check(
        "In the same period of 2024, exports fell to $3 billion.",
        &["Exports fell to $3 billion | happened | on 2024-01-01..2024-12-31"],
    );
}

#[test]
fn what_is_so_this_year_is_not_scheduled() {
    check(
        "The neighbours have seen fighting this year.",
        &["The neighbours have seen fighting this year | happened | on 2026-01-01..2026-12-31"],
    );
    check(
        "Trade is estimated at $5 billion this year.",
        &["Trade is estimated at $5 billion this year | ongoing | on 2026-01-01..2026-12-31"],
    );
    check("The dam opens this year.", &[]);
}

#[test]
fn what_is_put_off_is_not_on_the_day_that_was_planned() {
    check(
        "The ministers’ meeting originally scheduled for tomorrow will be delayed.",
        &["The ministers’ meeting will be delayed | scheduled | -"],
    );
    check(
        "The talks will be postponed to next Monday.",
        &["The talks will be postponed to 9 February | scheduled | -"],
    );
    check(
        "The talks were initially scheduled for Tuesday but were later postponed.",
        &["The talks were later postponed | happened | about 2026-02-06"],
    );
    check(
        "Anna Berg asked for a postponement of the talks, which were initially set for tomorrow.",
        &["Anna Berg asked for a postponement of the talks | happened | about 2026-02-06"],
    );
    check(
        "The talks planned for May have begun.",
        &["The talks planned for May have begun | happened | about 2026-02-06"],
    );
}

#[test]
fn a_verb_behind_an_inset_is_that_of_the_sentence() {
    check(
        "Anna Berg, as the president of the bloc, confirmed the date of the meeting, scheduled for March 16.",
        &[
            "Anna Berg confirmed the date of the meeting, scheduled for March 16 | happened | about 2026-02-06",
        ],
    );
    check(
        "Anna Berg received a 14-year sentence for taking bribes on Monday, allegedly delivered in suitcases.",
        &[
            "Anna Berg received a 14-year sentence for taking bribes on Monday | happened | about 2026-02-06",
        ],
    );
    check(
        "Anna Berg was elected in May and, in line with custom, paid her first visit abroad to Laos.",
        &[
            "Anna Berg was elected in May | happened | on 2025-05-01..2025-05-31",
            "Anna Berg paid her first visit abroad to Laos | happened | on 2025-05-01..2025-05-31",
        ],
    );
    check(
        "The court condemned four officials on Monday for taking bribes from people stranded overseas.",
        &[
            "The court condemned four officials for taking bribes from people stranded overseas | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn participles_of_a_list_tell_nothing() {
    check(
        "The deaths on Monday were caused by landslides, falling trees, and collapsed houses.",
        &["The deaths on Monday were caused by landslides | happened | on 2026-02-02"],
    );
    check(
        "The ministry was told to finish the plan, ensuring quality and improved services by June.",
        &[
            "The ministry was told to finish the plan, ensuring quality and improved services by June | happened | about 2026-02-06",
        ],
    );
    check(
        "The storm hit Oslo on Monday, leaving 11 people dead, 13 missing, and dozens injured as winds swept the coast.",
        &[
            "The storm hit Oslo, leaving 11 people dead, 13 missing, and dozens injured | happened | on 2026-02-02",
        ],
    );
    check(
        "The storm left 44 houses unroofed or damaged on Monday.",
        &["The storm left 44 houses unroofed or damaged | happened | on 2026-02-02"],
    );
}

#[test]
fn who_says_of_what_belongs_to_the_relative_clause() {
    check(
        "Thirty were convicted on Monday of offences that prosecutors said led to losses of $4 million.",
        &["Thirty were convicted of offences | happened | on 2026-02-02"],
    );
    check(
        "Anna Berg will attend the meeting on Monday, the ministry confirmed on Sunday in a statement posted online.",
        &["Anna Berg will attend the meeting | scheduled | on 2026-02-09"],
    );
    check(
        "The deal came after Anna Berg said both sides had agreed to a truce on Monday.",
        &["Both sides had agreed to a truce | happened | on 2026-02-02"],
    );
}

#[test]
fn what_was_only_heard_is_no_happening() {
    check(
        "Regarding media reports that Norland has shut the port, Anna Berg said talks go on.",
        &[],
    );
    check("It is alleged that Anna Berg took $5,000 on Monday.", &[]);
}

#[test]
fn a_clause_behind_and_in_a_place_stands_by_itself() {
    check(
        "One man drowned in Oslo on Monday, and in Bergen, a falling tree killed two men.",
        &[
            "One man drowned in Oslo | happened | on 2026-02-02",
            "A falling tree killed two men | happened | about 2026-02-02",
        ],
    );
    check(
        "On behalf of the Party, State, and people, Anna Berg thanked the doctors on Monday.",
        &["Anna Berg thanked the doctors | happened | on 2026-02-02"],
    );
}

#[test]
fn the_day_of_a_decision_is_not_that_of_what_follows_it() {
    check(
        "The meeting was convened pursuant to the decision of the ministers on February 3.",
        &[
            "The meeting was convened pursuant to the decision of the ministers on February 3 | happened | about 2026-02-06",
        ],
    );
    check(
        "Laos and Japan accuse each other of breaking a truce reached in Oslo on February 3.",
        &[],
    );
    check(
        "The plant is estimated to earn $8 million in its first year and reach $57 million by 2050.",
        &[
            "The plant is estimated to earn $8 million in its first year and reach $57 million by 2050 | ongoing | -",
        ],
    );
}

#[test]
fn titles_end_before_what_is_said_besides() {
    check(
        "The trial led to the resignation of Anna Berg on Monday – a rare move in Norland.",
        &["The trial led to the resignation of Anna Berg | happened | on 2026-02-02"],
    );
    check(
        "The ministers called on both sides on Monday to restore trust, return to dialogue, and work towards a lasting peace in the region.",
        &[
            "The ministers called on both sides to restore trust, return to dialogue, and work towards a lasting peace | happened | on 2026-02-02",
        ],
    );
    check(
        "Trade fell on Monday, according to the Ministry of the Environment.",
        &["Trade fell, according to the Ministry of the Environment | happened | on 2026-02-02"],
    );
}

#[test]
fn words_told_to_somebody_are_no_event() {
    check("“We will go on,” Anna Berg told editors-in-chief in Oslo on Monday.", &[]);
    check("“We will go on,” Anna Berg told a news conference in Oslo on Monday.", &[]);
}

#[test]
fn a_hyphen_may_wait_for_its_second_word() {
    check(
        "Anna Berg and Carlos Ruiz agreed on Monday to attend the talks, a Norland- and UN-led effort aimed at peace.",
        &[
            "Anna Berg and Carlos Ruiz agreed to attend the talks, a Norland- and UN-led effort aimed at peace | happened | on 2026-02-02",
        ],
    );
}

#[test]
fn a_visit_has_the_days_in_brackets_behind_its_place() {
    check(
        "Anna Berg paid her first visits to Laos and Japan (12-14 January).",
        &[
            "Anna Berg paid her first visits to Laos and Japan | happened | on 2026-01-12..2026-01-14",
        ],
    );
    check(
        "Anna Berg met Carlos Ruiz in Oslo (12 January).",
        &["Anna Berg met Carlos Ruiz in Oslo | happened | about 2026-02-06"],
    );
}

#[test]
fn what_was_done_in_two_ways_is_one_event() {
    check(
        "The fields were flooded or damaged on Monday.",
        &["The fields were flooded or damaged | happened | on 2026-02-02"],
    );
}

#[test]
fn a_meeting_that_is_moved_keeps_its_day() {
    check(
        "The meeting will be rescheduled for Monday.",
        &["The meeting will be rescheduled for Monday | scheduled | on 2026-02-09"],
    );
}

#[test]
fn talks_are_a_noun_where_something_is_done_to_them() {
    check(
        "Talks on the border were held in Oslo on Monday.",
        &["Talks on the border were held in Oslo | happened | on 2026-02-02"],
    );
    check(
        "Anna Berg agreed to attend the meeting on February 9 in Oslo to start talks.",
        &[
            "Anna Berg agreed to attend the meeting in Oslo to start talks | scheduled | on 2026-02-09",
        ],
    );
    check(
        "Commenting on reports of a blockade, Anna Berg said the port will open on Monday.",
        &["The port will open | scheduled | on 2026-02-09"],
    );
}

#[test]
fn both_needs_no_and_before_a_verb() {
    check(
        "Norland and Laos have both agreed to attend the meeting in Oslo on February 9 to start talks on how the border may be kept open for people and goods.",
        &[
            "Norland and Laos have both agreed to attend the meeting in Oslo to start talks | scheduled | on 2026-02-09",
        ],
    );
}

#[test]
fn a_long_subject_leaves_out_what_it_is_for() {
    check(
        "A special meeting of the ministers to look into the state of the border between the two neighbouring countries has been postponed.",
        &[
            "A special meeting of the ministers to look into the state of the border between the two neighbouring countries has been postponed | happened | about 2026-02-06",
        ],
    );
}

#[test]
fn what_was_said_on_a_day_to_come_dates_nothing() {
    check(
        "The minister said the talks were initially scheduled on Tuesday but were later postponed.",
        &["The talks were later postponed | happened | about 2026-02-06"],
    );
}

#[test]
fn what_somebody_is_accused_of_is_of_another_time() {
    check(
        "Carlos Ruiz was accused of taking bribes of $5 million between 2010 and 2023.",
        &[
            "Carlos Ruiz was accused of taking bribes of $5 million between 2010 and 2023 | happened | about 2026-02-06",
        ],
    );
    check(
        "Carlos Ruiz was charged in May 2025 with taking bribes.",
        &[
            "Carlos Ruiz was charged in May 2025 with taking bribes | happened | on 2025-05-01..2025-05-31",
        ],
    );
    check(
        "Former chief of the province, Carlos Ruiz, received a 14-year sentence for taking bribes, allegedly delivered in bags.",
        &[
            "Carlos Ruiz received a 14-year sentence for taking bribes | happened | about 2026-02-06",
        ],
    );
    check(
        "The court on Monday condemned four ex-officials to life in prison for taking bribes during flights to bring home citizens stranded overseas amid the pandemic.",
        &[
            "The court condemned four ex-officials to life in prison for taking bribes | happened | on 2026-02-02",
        ],
    );
}
